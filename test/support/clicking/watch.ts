import type { Page, Request, Response } from 'playwright-core';

/** The stream of news, which never ends. */
const STREAM = '/api/v1/live';
/** How long a page may go on loading, in milliseconds. */
const PATIENCE = 8_000;
const QUIET_MS = 40;

/** What goes wrong on a page behind its reader's back: errors, warnings, requests that the server refuses or that do not arrive. */
export class Watch {
  private readonly open = new Set<Request>();
  private faults: string[] = [];
  private quietSince = Date.now();

  /** @param answered is told of every answer */
  constructor(
    private readonly page: Page,
    private readonly answered?: (response: Response) => void,
  ) {
    page.on('console', (message) => {
      // a refused request is told of once, by its address
      if (message.text().startsWith('Failed to load resource')) return;
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(message.text());
    });
    page.on('pageerror', ({ message }) => this.faults.push(message));
    page.on('request', (request) => {
      if (!request.url().includes(STREAM)) this.open.add(request);
    });
    page.on('requestfinished', (request) => this.close(request));
    page.on('requestfailed', (request) => {
      this.close(request);
      const { errorText = '' } = request.failure() ?? {};
      // whoever goes on to another page no longer waits for what the last one asked
      if (errorText !== 'net::ERR_ABORTED') this.faults.push(`${errorText} ${whereOf(request)}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${whereOf(response.request())}`);
      this.answered?.(response);
    });
  }

  /** Until the page has asked for everything and drawn it; a page that does not come to that is left as it is after a while. */
  async settled(): Promise<void> {
    const until = Date.now() + PATIENCE;
    do {
      const isLoading = await this.page.evaluate(isStillLoading);
      if (!isLoading && this.open.size === 0 && Date.now() - this.quietSince >= QUIET_MS) return;
      await new Promise((soon) => setTimeout(soon, QUIET_MS / 2));
    } while (Date.now() < until);
  }

  /** What went wrong since this was asked last. */
  taken(): string[] {
    const taken = this.faults;
    this.faults = [];
    return taken;
  }

  private close(request: Request): void {
    this.open.delete(request);
    this.quietSince = Date.now();
  }
}

/** Whether a page shows, once it has drawn what it has, that more is to come. */
async function isStillLoading(): Promise<boolean> {
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  return [...document.querySelectorAll('.ant-skeleton, .ant-spin-spinning')].some((one) => one.checkVisibility());
}

function whereOf(request: Request): string {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}
