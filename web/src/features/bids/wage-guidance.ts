import { useRead, useRows } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';

interface Guidance {
  readonly levels: readonly { readonly level: string; readonly monthly: string }[];
}

/** The wage guidance of a region by post level, in yuan a month; empty where none is published. */
export function useWageGuidance(region: string | undefined): readonly { level: string; monthly: string }[] {
  const query = { kind: 'wage-guidance', region, status: 'active', limit: 1 };
  const { rows } = useRows<{ id: string }>(region && 'parameters', query);
  const { data } = useRead<{ value: unknown }>(rows[0] && `parameters/${rows[0].id}`);
  return [...((data?.data.value as Guidance | undefined)?.levels ?? [])];
}

/** The guidance for a post by its name: the longest level that the name holds, for 助理社会工作师 holds 社会工作师 too. */
export function guidanceFor(post: string, levels: readonly { level: string; monthly: string }[]) {
  return levels
    .map((one) => ({ ...one, label: valueLabel('postLevel', one.level) }))
    .filter(({ label }) => post.includes(label))
    .sort((a, b) => b.label.length - a.label.length)[0];
}
