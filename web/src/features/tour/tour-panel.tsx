import { CloseOutlined, CompassOutlined, MinusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { session } from '#web/api/session.js';
import { type DemoAccounts, demoAccounts } from '#web/app/demo-accounts.js';
import { tour, type TourState } from './state.js';
import { type Step, STEPS } from './steps.js';
import { t } from './texts.js';
import './tour.css';

/** Leads through a purchase in the sandbox: each step says what it is about, signs in whose turn it is and goes to the place. */
export default function TourPanel(): ReactNode {
  const state = useSyncExternalStore((listener) => tour.subscribe(listener), tour.now);
  return state ? <Panel state={state} step={STEPS[state.step]!} /> : null;
}

function Panel({ state, step }: { state: TourState; step: Step }): ReactNode {
  const accounts = useAccounts();
  const navigate = useNavigate();
  const [isGone, setGone] = useState(false);
  const person = accounts && personOf(accounts, step);

  useEffect(() => {
    if (!state.isArriving || person?.login !== session.me()?.login) return;
    tour.become({ step: state.step });
    void step.where().then((place) => (place ? navigate(place) : setGone(true)));
  }, [state, person?.login, step, navigate]);

  const arrive = async () => {
    if (!accounts?.password || !person) return;
    setGone(false);
    tour.become({ step: state.step, isArriving: true });
    // somebody else's session begins with a page of its own; then the step arrives
    if (person.login !== session.me()?.login) await session.login(person.login, accounts.password);
  };
  const go = (to: number) => {
    setGone(false);
    tour.become({ step: to });
  };
  const isLast = state.step === STEPS.length - 1;
  if (state.isSmall)
    return (
      <Button className="tour-open" icon={<CompassOutlined />} onClick={() => go(state.step)}>
        {t('open')}
      </Button>
    );
  return (
    <aside className="tour" aria-label={t('title')}>
      <header>
        <small>{t('step', { n: state.step + 1, of: STEPS.length })}</small>
        <span className="grow" />
        <Button
          type="text"
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('minimise')}
          onClick={() => tour.become({ ...state, isSmall: true })}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('end')}
          onClick={() => tour.become(undefined)}
        />
      </header>
      <h2>{t(`${step.key}.title`)}</h2>
      <p>{t(`${step.key}.text`)}</p>
      {isGone && <p className="faint">{t('gone')}</p>}
      <footer>
        {state.step > 0 && <Button onClick={() => go(state.step - 1)}>{t('back')}</Button>}
        <Button type="primary" disabled={!person} onClick={() => void arrive()}>
          {t('as', { who: person?.name ?? '' })}
        </Button>
        {isLast ? (
          <Button onClick={() => tour.become(undefined)}>{t('end')}</Button>
        ) : (
          <Button onClick={() => go(state.step + 1)}>{t('next')}</Button>
        )}
      </footer>
    </aside>
  );
}

function useAccounts(): DemoAccounts | undefined {
  const [accounts, setAccounts] = useState<DemoAccounts>();
  useEffect(() => {
    void demoAccounts().then(setAccounts);
  }, []);
  return accounts;
}

function personOf({ organisations }: DemoAccounts, { who }: Step): { name: string; login: string } | undefined {
  const organisation = organisations.find(({ key }) => key === who.organisation);
  const person = organisation?.people.filter(({ post }) => post === who.post)[who.nth ?? 0];
  return person && { name: person.name, login: `${person.name}@${organisation.name}` };
}
