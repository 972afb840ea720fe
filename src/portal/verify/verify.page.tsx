import type { VerificationView } from '#src/procurement/contracts/index.js';
import { inGroups } from '../shell/format.js';
import type { Page } from '../shell/page.js';
import { Facts, Moment, Said, Status } from '../shell/parts.js';
import { pathIn, type Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';

/** What was found out. `foreign`: the file is none that was issued here; `other`: it is not the one of this code. */
export type Finding =
  | { readonly kind: 'asked' }
  | { readonly kind: 'unreadable'; readonly typed: string }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'foreign'; readonly sha256: string }
  | { readonly kind: 'other'; readonly sha256: string; readonly document: VerificationView }
  | { readonly kind: 'code'; readonly document: VerificationView }
  | { readonly kind: 'holds'; readonly document: VerificationView };

/** Whether a paper or a file is what was issued. */
export function verifyPage({ words }: Site, finding: Finding): Page {
  return {
    title: words.say('parts.verify'),
    description: words.say('verify.description'),
    path: '/verify',
    part: 'verify',
    scripts: ['verify.js'],
    body: (
      <div class="wide narrow">
        <h1>{words.say('parts.verify')}</h1>
        {finding.kind === 'asked' ? <p class="lead">{words.say('verify.lead')}</p> : <Verdict {...finding} />}
        <Questions finding={finding} />
      </div>
    ),
  };
}

const VERDICTS = {
  unreadable: 'bad',
  unknown: 'bad',
  foreign: 'bad',
  other: 'bad',
  code: 'known',
  holds: 'good',
} as const;

function Verdict(finding: Exclude<Finding, { kind: 'asked' }>) {
  const { words } = useSite();
  const { kind } = finding;
  return (
    <section
      class={`verdict verdict-${VERDICTS[kind]}`}
      aria-labelledby="verdict"
      role={VERDICTS[kind] === 'bad' ? 'alert' : 'status'}
    >
      <h2 id="verdict">{words.say(`verify.verdicts.${kind}.title`)}</h2>
      <p>{words.say(`verify.verdicts.${kind}.text`)}</p>
      {'typed' in finding && (
        <p>
          <code>{finding.typed}</code>
        </p>
      )}
      {'code' in finding && (
        <p>
          <code>{finding.code}</code>
        </p>
      )}
      {'sha256' in finding && (
        <Facts rows={[[words.say('verify.digestOfFile'), <code>{inGroups(finding.sha256)}</code>]]} />
      )}
      {'document' in finding && <Issued {...finding.document} />}
    </section>
  );
}

function Issued(document: VerificationView) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('verify.kind'), words.label('subject', document.kind)],
          [words.say('facts.contract'), document.number],
          [words.say('facts.title'), <Said>{document.title}</Said>],
          [words.say('facts.purchaser'), <Said>{document.purchaser}</Said>],
          [words.say('facts.vendor'), <Said>{document.vendor}</Said>],
          [words.say('verify.code'), <code>{document.verificationCode}</code>],
          [words.say('verify.revision'), document.revision],
          [words.say('verify.pages'), document.pages],
          [words.say('verify.renderedAt'), <Moment at={document.renderedAt} />],
          [words.say('verify.state'), words.label('status', document.status)],
          [
            words.say('verify.current'),
            <Status tone={document.isCurrent ? 'good' : 'warn'}>
              {words.say(document.isCurrent ? 'verify.isCurrent' : 'verify.isReplaced')}
            </Status>,
          ],
          [words.say('verify.digest'), <code>{inGroups(document.sha256)}</code>],
        ]}
      />
    </>
  );
}

/** The two ways to ask. The file never leaves the reader's machine: a script reads it, and without one the code is enough. */
function Questions({ finding }: { readonly finding: Finding }) {
  const { words, locale } = useSite();
  const known = 'document' in finding ? finding.document.verificationCode : undefined;
  return (
    <div class="questions">
      <form action={pathIn(locale, '/verify')} method="get">
        <h2>{words.say('verify.byCode.title')}</h2>
        <p id="code-hint">{words.say('verify.byCode.text')}</p>
        <div class="line">
          <label class="unseen" for="text">
            {words.say('verify.byCode.label')}
          </label>
          <input
            id="text"
            name="text"
            required
            maxlength={100}
            autocomplete="off"
            spellcheck={false}
            placeholder="7F3K-9QDM-4T2X"
            aria-describedby="code-hint"
            value={finding.kind === 'unreadable' ? finding.typed : undefined}
          />
          <button type="submit">{words.say('verify.byCode.check')}</button>
        </div>
      </form>
      <div
        id="drop"
        class="drop"
        data-to={pathIn(locale, known ? `/verify/${known}?sha256=` : '/verify?text=')}
        data-reading={words.say('verify.byFile.reading')}
        data-failed={words.say('verify.byFile.failed')}
        data-insecure={words.say('verify.byFile.insecure')}
        hidden
      >
        <h2>{words.say('verify.byFile.title')}</h2>
        <p id="file-hint">{words.say('verify.byFile.text')}</p>
        <label class="button" for="file">
          {words.say('verify.byFile.choose')}
        </label>
        <input id="file" type="file" accept="application/pdf,.pdf" aria-describedby="file-hint" />
        <p id="file-state" role="status"></p>
      </div>
      <noscript>
        <p class="hint">{words.say('verify.withoutScript')}</p>
      </noscript>
    </div>
  );
}
