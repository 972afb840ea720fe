/** RFC 3339 text of a timestamptz column, made by the database: cheaper in a hot list than a Date that is formatted again. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Yuan with two decimals of a column in fen, as `formatYuan` writes them; null stays null. */
export function yuanText(column: string): string {
  return `to_char(${column}::numeric / 100, 'FM9999999999999990.00')`;
}
