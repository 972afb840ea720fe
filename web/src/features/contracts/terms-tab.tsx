import { Alert, Anchor, Tag } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { CLAUSES } from '#src/procurement/contracts/calc/mandatory-content.js';
import type { Deviation } from '#src/procurement/contracts/calc/substance.js';
import { resolve, schemaOf, type Schema } from '#web/api/book.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Rows, Value, isEmpty, isFlat } from '#web/components/value.js';
import { Instalments, Posts, PriceForm, ServiceLines } from './lists.js';
import { sourceOf, useComparison, type Comparison, type Source } from './comparison.js';
import type { Contract } from './reads.js';
import { t } from './texts.js';

type Bag = Readonly<Record<string, unknown>>;
type Clause = (typeof CLAUSES)[number];

const CONTENT = 'ContractContentInput';
const NONE: readonly Deviation[] = [];

/** The clauses as a document with its table of contents; beside each figure and word stands where it was taken from. */
export function TermsTab({ contract }: { contract: Contract }): ReactNode {
  const comparison = useComparison(contract);
  const properties = schemaOf(CONTENT).properties ?? {};
  const content = contract.content as unknown as Bag;
  return (
    <div className="terms">
      <nav aria-label={t('terms.contents')} className="terms-contents">
        <Anchor
          affix={false}
          offsetTop={64}
          onClick={(event) => event.preventDefault()}
          items={CLAUSES.map((clause, index) => ({
            key: clause,
            href: `#clause-${clause}`,
            title: `${index + 1} ${term(clause, CONTENT)}`,
          }))}
        />
      </nav>
      <article className="sheet terms-text">
        <Verdict comparison={comparison} />
        {CLAUSES.map((clause, index) => (
          <ClauseView
            key={clause}
            clause={clause}
            number={index + 1}
            content={contract.content}
            value={content[clause] as Bag | null}
            schema={properties[clause]!}
            differences={(comparison.differences ?? NONE).filter(({ path }) => path.split('.')[0] === clause)}
          />
        ))}
      </article>
    </div>
  );
}

/** What the comparison with document and offer came to. */
export function Verdict({ comparison: { differences, isPossible } }: { comparison: Comparison }): ReactNode {
  if (!isPossible) return <Alert type="info" title={t('terms.not-compared')} />;
  if (!differences) return <Alert type="info" title={t('terms.comparing')} />;
  if (differences.length === 0) return <Alert type="success" showIcon title={t('terms.same')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('terms.several', { count: differences.length })}
      description={
        <ul>
          {differences.map((difference) => (
            <li key={difference.path}>
              <b>{wordsOf(difference.path)}</b> <Difference difference={difference} />
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** The path of a field in the words of its labels: `subject.serviceLines.3.quantity`. */
function wordsOf(path: string): string {
  let schema: Schema | undefined = schemaOf(CONTENT);
  const words = path.split('.').map((step) => {
    const here = resolve(schema ?? {});
    if (/^\d+$/.test(step)) {
      schema = here.items;
      return String(Number(step) + 1);
    }
    schema = here.properties?.[step];
    return term(step, here.name);
  });
  return words.join(' › ');
}

function Difference({ difference: { code, agreed, contract } }: { difference: Deviation }): ReactNode {
  const told = (value: Deviation['agreed']) => (value === null ? t('terms.nothing') : String(value));
  return <span className="difference">{t(`terms.${code}`, { agreed: told(agreed), contract: told(contract) })}</span>;
}

interface ClauseProps {
  readonly clause: Clause;
  readonly number: number;
  readonly content: Contract['content'];
  readonly value: Bag | null;
  readonly schema: Schema;
  readonly differences: readonly Deviation[];
}

function ClauseView({ clause, number, content, value, schema, differences }: ClauseProps): ReactNode {
  const resolved = resolve(schema);
  const fields = Object.entries(resolved.properties ?? {}).filter(([name]) => !isEmpty(value?.[name]));
  const flat = fields.filter(([, one]) => isFlat(one) && !resolve(one).properties);
  const deep = fields.filter((field) => !flat.includes(field));
  return (
    <section id={`clause-${clause}`} className="clause" tabIndex={-1}>
      <h2>{t('terms.clause', { number, title: term(clause, CONTENT) })}</h2>
      {value === null && <p>{t('terms.none')}</p>}
      {flat.length > 0 && (
        <dl className="clause-words">
          {flat.map(([name, one]) => (
            <div key={name}>
              <dt>{term(name, resolved.name)}</dt>
              <dd>
                <div>
                  <Said name={name} value={value![name]} schema={one} of={resolved.name} />
                  {differences
                    .filter(({ path }) => path === `${clause}.${name}`)
                    .map((one) => (
                      <Difference key={one.path} difference={one} />
                    ))}
                </div>
                <SourceTag source={sourceOf(clause, name)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {deep.map(([name, one]) => (
        <section key={name} className="clause-part">
          <h3>
            {term(name, resolved.name)} <SourceTag source={sourceOf(clause, name)} />
          </h3>
          <Part name={name} content={content} value={value![name]} schema={one} of={resolved.name} />
        </section>
      ))}
    </section>
  );
}

/** Codes that the schema takes for plain words. */
const CODED: Readonly<Record<string, string>> = { stages: 'stage', method: 'method' };

/** A value, with the codes among them in words. */
function Said({ name, value, schema, of }: Omit<PartProps, 'content'>): ReactNode {
  const field = CODED[name];
  if (!field || of === 'PaymentClause') return <Value value={value} field={{ name, schema, of }} />;
  return [value]
    .flat()
    .map((code) => valueLabel(field, String(code)))
    .join(t('list.comma'));
}

interface PartProps {
  readonly name: string;
  readonly content: Contract['content'];
  readonly value: unknown;
  readonly schema: Schema;
  readonly of?: string;
}

function Part({ name, content, value, schema, of }: PartProps): ReactNode {
  const resolved = resolve(schema);
  if (name === 'serviceLines') return <ServiceLines subject={content.subject} price={content.price} />;
  if (name === 'priceForm') return <PriceForm price={content.price} />;
  if (name === 'posts') return <Posts posts={content.staffing.posts} />;
  if (name === 'instalments') return <Instalments instalments={content.payment.instalments} />;
  if (name === 'grades') return <Grades value={value as Readonly<Record<string, Bag>>} />;
  if (Array.isArray(value))
    return <Rows values={value as Bag[]} schema={resolve(resolved.items ?? {})} label={term(name, of)} />;
  const entries = Object.entries(resolved.properties ?? {}).filter(([key]) => !isEmpty((value as Bag)[key]));
  return (
    <dl className="pairs">
      {entries.map(([key, one]) => (
        <Fragment key={key}>
          <dt>{term(key, resolved.name)}</dt>
          <dd>
            <Said name={key} value={(value as Bag)[key]} schema={one} of={resolved.name} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

const GRADES = ['excellent', 'good', 'fair', 'poor'];

/** What each grade means for the last payment and a renewal, as one table. */
function Grades({ value }: { value: Readonly<Record<string, Bag>> }): ReactNode {
  const schema = schemaOf('ContractGrade');
  const grade: Schema = { type: 'string', enum: GRADES };
  return (
    <Rows
      label={term('grades', 'AssessmentClause')}
      values={GRADES.map((name) => ({ grade: name, ...value[name] }))}
      schema={{ ...schema, properties: { grade, ...schema.properties } }}
    />
  );
}

function SourceTag({ source }: { source: Source }): ReactNode {
  return (
    <Tag variant="filled" className={`source ${source}`}>
      {t(`source.${source}`)}
    </Tag>
  );
}
