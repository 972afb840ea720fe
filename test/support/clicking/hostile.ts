import type { World } from '#test/support/world.js';

/** Where hostile strings would send a browser that obeys them. */
export const ELSEWHERE = 'elsewhere.example';

/** Strings that break what takes them for anything but text. Whoever runs one of them sets `window.__hit`. */
export const HOSTILE: readonly string[] = [
  '<script>window.__hit=1</script>',
  `<img src="https://${ELSEWHERE}/a.png" onerror="window.__hit=2">`,
  '"><svg/onload="window.__hit=3">',
  `'><a href="javascript:window.__hit=4" autofocus onfocus="window.__hit=5">点我</a>`,
  'javascript:window.__hit=6',
  '{{constructor.constructor("window.__hit=7")()}} ${7*7} <%= 7*7 %> {{7*7}}',
  `');drop table app.contract;-- " or "1"="1`,
  '\u202E右起\u2066左起\u2069零宽\u200B\u200D\uFEFF字',
  `没有空格${'长'.repeat(60)}${'W'.repeat(60)}`,
  `=HYPERLINK("https://${ELSEWHERE}","点我")`,
  '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301 𠮷𠮷 ﷽',
  '铃\u0007退\u0008折\r\n行\t格',
  `[点我](javascript:window.__hit=8) ![图](https://${ELSEWHERE}/b.png)`,
  '--><!-- ]]> </textarea></title><iframe src="javascript:parent.__hit=9"></iframe>',
];

/** What is not shown, names other rows or is sealed by a digest: logins, what regions are called, the log, what is derived or done already. */
const LEFT_OUT = [
  'app_user.login',
  'region.name',
  'audit_entry.*',
  'outbox.*',
  'file.*',
  'notice_search.*',
  'parameter.*',
  'calendar_year.*',
  'review_report.content',
];

const CHINESE = '[\u4e00-\u9fff]';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/**
 * Puts a hostile string into every text that people wrote, in columns and in the strings of JSON: what is Chinese is written by people, codes and
 * digests are not.
 * @returns the columns that could hold none, by a constraint of the database
 */
export async function spoil(world: Pick<World, 'query'>): Promise<string[]> {
  const columns = await world.query<Column>(
    `select table_name as table, column_name as name, data_type as type from information_schema.columns
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'app' and t.table_type = 'BASE TABLE' and data_type in ('text', 'jsonb') and is_generated = 'NEVER' order by 1, 2`,
  );
  const firm: string[] = [];
  for (const table of new Set(columns.map((column) => column.table)))
    await world.query(`alter table app.${table} disable trigger user`);
  for (const column of columns) {
    const { table, name } = column;
    if (LEFT_OUT.includes(`${table}.${name}`) || LEFT_OUT.includes(`${table}.*`)) continue;
    if (!(await spoilColumn(world, column))) firm.push(`${table}.${name}`);
  }
  for (const table of new Set(columns.map((column) => column.table)))
    await world.query(`alter table app.${table} enable trigger user`);
  return firm;
}

async function spoilColumn(world: Pick<World, 'query'>, { table, name, type }: Column): Promise<boolean> {
  const rows = await world.query<{ at: string; value: unknown }>(
    `select ctid::text as at, ${name} as value from app.${table} where ${name}::text ~ $1`,
    [CHINESE],
  );
  if (rows.length === 0) return true;
  const values = rows.map(({ value }) =>
    type === 'jsonb' ? JSON.stringify(spoiled(value)) : spoiledText(String(value)),
  );
  try {
    await world.query(
      `update app.${table} t set ${name} = v.value::${type} from unnest($1::tid[], $2::text[]) v(at, value) where t.ctid = v.at`,
      [rows.map(({ at }) => at), values],
    );
    return true;
  } catch {
    return false;
  }
}

let turn = 0;

/** A hostile string before what stands there, which keeps apart what has to be. */
function spoiledText(text: string): string {
  turn += 1;
  return `${HOSTILE[turn % HOSTILE.length]!} ${text}`;
}

/** The same in every Chinese string of a JSON value; its keys stay. */
function spoiled(value: unknown): unknown {
  if (typeof value === 'string') return new RegExp(CHINESE).test(value) ? spoiledText(value) : value;
  if (Array.isArray(value)) return value.map(spoiled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoiled(one)]));
}
