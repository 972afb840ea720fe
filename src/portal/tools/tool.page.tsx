import type { FieldProblem } from '#src/kernel/errors.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { type Calculator, type Field, type StepView, shownFigure } from '#src/procurement/calculators/index.js';
import type { Page } from '../shell/page.js';
import { Link } from '../shell/parts.js';
import { pathIn, type Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import type { Typed } from './asked-tool.js';

/** What came of a question: an explained answer, or why there is none. */
export type Outcome =
  | { readonly kind: 'answered'; readonly explanation: StepView; readonly isExample: boolean }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FieldProblem[] };

interface Matter {
  readonly calculator: Calculator;
  readonly typed: Typed;
  readonly outcome: Outcome;
  /** the address that asks the same again; undefined for what must stand in no address */
  readonly link: string | undefined;
}

/** One calculator: its question as a form, the answer, and how it came about. */
export function toolPage({ locale, words }: Site, matter: Matter): Page {
  const { group } = matter.calculator;
  const title = translate(locale, `calculators:group.${group}.title`);
  return {
    title: `${title} - ${words.say('parts.tools')}`,
    description: translate(locale, `calculators:group.${group}.about`),
    path: matter.link ?? `/tools/${group}`,
    part: 'tools',
    body: (
      <div class="wide narrow tool">
        <nav class="crumbs" aria-label={words.say('shell.crumbs')}>
          <Link to="/tools">{words.say('parts.tools')}</Link>
        </nav>
        <h1>{title}</h1>
        <p class="lead">{translate(locale, `calculators:group.${group}.about`)}</p>
        <Question {...matter} />
        <Answer {...matter} />
      </div>
    ),
  };
}

function Question({ calculator: { group, fields }, typed, outcome }: Matter) {
  const { locale, words } = useSite();
  const isSecret = Object.values(fields).some(({ kind }) => kind === 'secret');
  const problems = outcome.kind === 'refused' ? outcome.problems : [];
  return (
    <form class="question" action={pathIn(locale, `/tools/${group}`)} method={isSecret ? 'post' : 'get'}>
      {Object.entries(fields).map(([name, field]) => (
        <Asking name={name} field={field} typed={typed} problems={problems} key={name} />
      ))}
      <p>
        <button type="submit">{words.say('tools.compute')}</button>
      </p>
    </form>
  );
}

interface Asked {
  readonly name: string;
  readonly field: Field;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
}

function Asking({ name, field, typed, problems }: Asked) {
  const { locale } = useSite();
  const label = translate(locale, `calculators:figure.${name}`);
  if (!field.keys) return <Control id={name} label={label} field={field} value={typed[name]} problems={problems} />;
  return (
    <fieldset>
      <legend>{label}</legend>
      {field.keys.map((key) => (
        <Control
          id={`${name}.${key}`}
          label={translate(locale, `calculators:choice.${key}`)}
          field={{ ...field, kind: field.of ?? 'text' }}
          value={typed[`${name}.${key}`]}
          problems={problems}
          key={key}
        />
      ))}
    </fieldset>
  );
}

interface Controlled {
  readonly id: string;
  readonly label: string;
  readonly field: Field;
  readonly value: string | undefined;
  readonly problems: readonly FieldProblem[];
}

function Control({ id, label, field, value = '', problems }: Controlled) {
  const { locale, words } = useSite();
  const own = problems.filter(({ path }) => path === id || path.startsWith(`${id}.`));
  const described = own.length > 0 ? `${id}-problem` : undefined;
  const common = { id, name: id, 'aria-invalid': own.length > 0 || undefined, 'aria-describedby': described };
  const unit = unitOf(field);
  return (
    <div class="asking">
      <label for={id}>
        {label}
        {unit && <small>{words.say(`tools.units.${unit}`)}</small>}
        {field.isOptional && <small>{words.say('tools.optional')}</small>}
      </label>
      {field.kind === 'choice' || field.kind === 'flag' ? (
        <select {...common}>
          {(field.choices ?? ['true', 'false']).map((one) => (
            <option value={one} selected={one === value} key={one}>
              {translate(locale, `calculators:${field.kind === 'flag' ? 'code' : 'choice'}.${one}`)}
            </option>
          ))}
        </select>
      ) : field.kind === 'list' || field.kind === 'map' ? (
        <textarea {...common} rows={5} spellcheck={false}>
          {value}
        </textarea>
      ) : field.kind === 'date' ? (
        <input {...common} type="date" value={value} />
      ) : (
        <input
          {...common}
          type="text"
          inputmode={KEYBOARDS[field.kind]}
          autocomplete="off"
          spellcheck={false}
          value={field.kind === 'secret' ? undefined : value}
        />
      )}
      {own.length > 0 && (
        <p class="problem" id={described}>
          {own.map(({ code, params }) => translate(locale, `fields:${code}`, params)).join(words.say('small.comma'))}
        </p>
      )}
    </div>
  );
}

/** What a telephone offers to type with. */
const KEYBOARDS: Partial<Record<Field['kind'], 'decimal' | 'numeric'>> = {
  yuan: 'decimal',
  decimal: 'decimal',
  integer: 'numeric',
};

/** What a field is written in, where it is not clear by itself. */
function unitOf({ kind, of }: Field): 'yuan' | 'yuanList' | 'list' | 'map' | undefined {
  if (kind === 'yuan') return 'yuan';
  if (kind === 'map') return 'map';
  if (kind === 'list') return of === 'yuan' ? 'yuanList' : 'list';
  return undefined;
}

function Answer({ outcome, link }: Matter) {
  const { words } = useSite();
  if (outcome.kind === 'refused')
    return (
      <section class="verdict verdict-bad" role="alert">
        <h2>{words.say('tools.refused')}</h2>
        <p>{outcome.message}</p>
      </section>
    );
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{words.say(outcome.isExample ? 'tools.example' : 'tools.answer')}</h2>
      <ul class="steps">
        <Step {...outcome.explanation} />
      </ul>
      {link && !outcome.isExample && (
        <p class="hint">
          <Link to={link}>{words.say('tools.link')}</Link>
        </p>
      )}
    </section>
  );
}

/** A figure, the formula with its values, the rule, and what it stands on. */
function Step({ label, value, unit, explanation, rule, parameters, children }: StepView) {
  const { locale, words } = useSite();
  return (
    <li>
      <p class="step">
        <span>{label}</span>
        <strong class="figure">
          {shownFigure({ unit, value }, locale)}
          {unit === 'yuan' && <small>{words.say('tools.units.yuan')}</small>}
        </strong>
      </p>
      <p class="why">
        {explanation} <span class="rule">{words.say('tools.rule', { rule })}</span>
      </p>
      {parameters.map(({ id, name, source, effectiveFrom, certainty }) => (
        <p class="source" key={id}>
          {words.say('tools.source', {
            name,
            source,
            from: effectiveFrom,
            certainty: words.label('certainty', certainty),
          })}
        </p>
      ))}
      {children.length > 0 && (
        <ul class="steps">
          {children.map((child, index) => (
            <Step {...child} key={index} />
          ))}
        </ul>
      )}
    </li>
  );
}
