/** Nothing that a statement carried may reach the server's log: no text, no parameter, no DETAIL with the key that clashed. */
const SILENT = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_lock_waits: 'off',
  log_connections: '',
  log_disconnections: 'off',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

/** For tests only: a crash of the machine may lose everything. */
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
}

/** The command-line settings of the embedded server. Given at every start, so that a newer Cloakroom brings newer settings to an old cluster. */
export function serverFlags(port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    lc_messages: 'C',
    ...SILENT,
    ...(durable ? DURABLE : HASTY),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** UTF-8 sorted by PostgreSQL's own C.UTF-8, which no upgrade of the system's libraries can change under an index. */
export const CLUSTER_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth=scram-sha-256',
  '--username=cloakroom_owner',
  '--no-instructions',
]
