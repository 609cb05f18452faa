import { asDatabaseOwner } from './as-database-owner.ts'

/** A full hour has come at which everything is let out that waits, as the worker does it. */
export async function letABatchOut(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `do $$
    declare
      room uuid;
      seq bigint;
    begin
      for room in select room_id from waiting_batches loop
        perform set_config('cloakroom.room', room::text, true);
        seq := let_out(room, date_trunc('hour', now()), true);
        perform pg_notify('cloakroom_live', 'at:' || room || ':' || seq);
      end loop;
    end $$`,
  )
}
