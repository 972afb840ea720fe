import type { Calculator } from '#src/procurement/calculators/index.js';
import { translate } from '#src/platform/i18n/i18n.js';
import type { Page } from '../shell/page.js';
import { Link } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';

/** The rules as questions: every calculator by its chapter. */
export function toolsPage({ words }: Site, calculators: readonly Calculator[]): Page {
  return {
    title: words.say('parts.tools'),
    description: words.say('tools.description'),
    path: '/tools',
    part: 'tools',
    body: (
      <div class="wide">
        <h1>{words.say('parts.tools')}</h1>
        <p class="lead">{words.say('tools.lead')}</p>
        {[...new Set(calculators.map(({ chapter }) => chapter))].map((chapter) => (
          <Chapter name={chapter} all={calculators.filter((one) => one.chapter === chapter)} key={chapter} />
        ))}
      </div>
    ),
  };
}

function Chapter({ name, all }: { readonly name: string; readonly all: readonly Calculator[] }) {
  const { locale } = useSite();
  const say = (key: string) => translate(locale, `calculators:${key}`);
  return (
    <section class="tools" aria-labelledby={`chapter-${name}`}>
      <h2 id={`chapter-${name}`}>{say(`chapter.${name}`)}</h2>
      <ul>
        {all.map(({ group }) => (
          <li key={group}>
            <h3>
              <Link to={`/tools/${group}`}>{say(`group.${group}.title`)}</Link>
            </h3>
            <p>{say(`group.${group}.about`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
