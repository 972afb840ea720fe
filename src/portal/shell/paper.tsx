import type { ComponentChildren } from 'preact';
import { grouped } from './format.js';
import { type Column, Said, Table } from './parts.js';
import { useSite } from './site-context.js';

/** A numbered section of a document, as official papers have them. */
export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What somebody wrote at length, with its line ends. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index}>
            <Said>{line}</Said>
          </p>
        ))}
    </>
  );
}

interface Service {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly standard: string;
  readonly unitPrice: string | null;
  readonly amount?: string;
}

/** What is bought, line by line. */
export function Services({ rows }: { readonly rows: readonly Service[] }) {
  const { words } = useSite();
  const money = (amount: string | null | undefined) => (amount ? grouped(amount) : '—');
  const columns: Column<Service>[] = [
    { title: words.say('services.code'), cell: ({ code }) => code },
    { title: words.say('services.name'), cell: ({ name }) => <Said>{name}</Said>, isHead: true },
    {
      title: words.say('services.quantity'),
      isFigure: true,
      cell: ({ quantity, unit }) => (
        <>
          {grouped(quantity)} <Said>{unit}</Said>
        </>
      ),
    },
    { title: words.say('services.unitPrice'), isFigure: true, cell: ({ unitPrice }) => money(unitPrice) },
  ];
  if (rows.some(({ amount }) => amount !== undefined))
    columns.push({ title: words.say('services.amount'), isFigure: true, cell: ({ amount }) => money(amount) });
  columns.push({ title: words.say('services.standard'), cell: ({ standard }) => <Said>{standard}</Said> });
  return <Table caption={words.say('services.caption')} columns={columns} rows={rows} isCaptionShown />;
}
