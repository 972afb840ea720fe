/** A social worker in a list; the code first, since it outlives the name. */
export const WORKER_COLUMNS: readonly string[] = ['code', 'name', 'citizenId', 'postLevel', 'level', 'status'];
