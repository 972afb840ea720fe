/** Settings of PostgreSQL by name. */
export type Settings = Readonly<Record<string, string>>;

/** Not a TCP port: part of the socket's name. */
export const PORT = 5432;

/** The role that initdb makes; it may do everything and serves only to make the product's own roles. */
export const SUPERUSER = 'postgres';

/** For a county on a small machine that also runs the application: 2 cores, 4 GB. */
const SMALL_MACHINE: Settings = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1', // solid-state disks
  jit: 'off', // compiling costs more than our short statements
  idle_in_transaction_session_timeout: '60s', // a stuck command must not hold its locks for ever
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  // The detail of an error and its statement may hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The command line that gives the server its settings: a socket for its user alone, no TCP. */
export function settingArguments(socketDir: string, settings: Settings = {}): string[] {
  const all: Settings = {
    ...SMALL_MACHINE,
    ...settings,
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: String(PORT),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
