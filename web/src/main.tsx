import { createRoot } from 'react-dom/client';
import { language } from './app/language.js';
import { loadBook } from './api/book.js';
import { session } from './api/session.js';
import { loadTerms } from './app/texts.js';
import { t } from './app/words.js';
import './app/console.css';

document.documentElement.lang = language();
document.title = t('product');

const loadConsole = () => import('./app/console.js');
const root = createRoot(document.getElementById('root')!);

/** The login page is light and loads first; the console comes with its first look after it. */
async function draw(): Promise<void> {
  const isIn = session.state() === 'in' || session.state() === 'lost';
  if (isIn) {
    // beside the code that will ask for them, and report it when they do not come
    void Promise.allSettled([loadBook(), loadTerms()]);
    const { Console } = await loadConsole();
    root.render(<Console />);
  } else {
    const { LoginPage } = await import('./app/login-page.js');
    root.render(<LoginPage />);
  }
}

let drawn: boolean | undefined;
session.subscribe(() => {
  const isIn = session.state() === 'in' || session.state() === 'lost';
  if (isIn === drawn) return;
  drawn = isIn;
  void draw();
});
// what a session will need is on its way while the server says whether it still stands
if (session.mayResume()) void Promise.allSettled([loadConsole(), loadBook(), loadTerms()]);
void session.resume();
