import { lanes } from './lanes.ts'

/**
 * What digests ask of the database goes over three connections: some may wait for a commit while another reads. PostgreSQL plans a statement anew on each connection, which
 * for these takes longer than to run it. Not to be entered by whoever is in it already.
 */
export const onFewConnections = lanes(3)
