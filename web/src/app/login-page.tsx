import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { Refusal, Unreached } from '#web/api/problem.js';
import { session } from '#web/api/session.js';
import { type DemoAccounts, demoAccounts } from './demo-accounts.js';
import { LANGUAGES, language, speak } from './language.js';
import { Mark } from './mark.js';
import { t } from './words.js';

/** Signs in. Its own few elements: nothing heavy is loaded before somebody is in. */
export function LoginPage(): ReactNode {
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const demo = useDemoAccounts();
  const [loginId, passwordId] = [useId(), useId()];

  const enter = async (login: string, password: string) => {
    setBusy(true);
    setFault(undefined);
    try {
      await session.login(login, password);
    } catch (error) {
      setFault(
        error instanceof Refusal
          ? error.problem.detail || error.problem.title
          : error instanceof Unreached
            ? t('shell.offline')
            : String(error),
      );
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [login = '', password = ''] = ['login', 'password']
      .map((name) => data.get(name))
      .filter((value) => typeof value === 'string');
    void enter(login.trim(), password);
  };
  return (
    <div className="login">
      <main className="login-card">
        <header>
          <Mark />
          <h1>{t('product')}</h1>
          <p>{t('product.long')}</p>
        </header>
        {!window.isSecureContext && <p className="login-warning">{t('login.insecure')}</p>}
        <form onSubmit={submit}>
          <label htmlFor={loginId}>{t('login.login')}</label>
          <input
            id={loginId}
            name="login"
            autoComplete="username"
            required
            maxLength={64}
            placeholder={t('login.login.example')}
            autoFocus
          />
          <label htmlFor={passwordId}>{t('login.password')}</label>
          <input
            id={passwordId}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={128}
          />
          {fault && (
            <p role="alert" className="login-fault">
              {fault}
            </p>
          )}
          <button type="submit" disabled={isBusy}>
            {t('login.submit')}
          </button>
        </form>
        <footer>
          <a href="/">{t('login.portal')}</a>
          {LANGUAGES.filter((one) => one !== language()).map((one) => (
            <button key={one} type="button" className="plain" onClick={() => speak(one)}>
              {t('shell.language')}
            </button>
          ))}
        </footer>
      </main>
      {demo?.password && (
        <section className="login-demo" aria-label={t('login.sandbox')}>
          <p>{t('login.sandbox')}</p>
          {demo.organisations.map(({ name, people }) => (
            <div key={name}>
              <h2>{name}</h2>
              {people.map(({ name: person }) => (
                <button
                  key={person}
                  type="button"
                  disabled={isBusy}
                  onClick={() => void enter(`${person}@${name}`, demo.password!)}
                >
                  {person}
                </button>
              ))}
            </div>
          ))}
          <p className="faint">{t('login.sandbox.password', { password: demo.password })}</p>
        </section>
      )}
    </div>
  );
}

/** The accounts of a sandbox, which its product gives to anybody; a product with real people has none. */
function useDemoAccounts(): DemoAccounts | undefined {
  const [demo, setDemo] = useState<DemoAccounts>();
  useEffect(() => {
    void demoAccounts().then(setDemo);
  }, []);
  return demo;
}
