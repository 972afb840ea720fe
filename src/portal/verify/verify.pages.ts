import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import {
  ContractDocumentsQueries,
  readVerificationCode,
  type VerificationView,
} from '#src/procurement/contracts/index.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { AskedFor } from '../shell/asked-for.js';
import { type Finding, verifyPage } from './verify.page.js';

const DIGEST = /^[0-9a-f]{64}$/;
const MOST_LETTERS = 100;

/** Whether a paper or a file is what was issued. `/verify/{code}` is what the QR code on the paper says. */
@Injectable()
export class VerifyPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/verify', answer: (asked) => this.ask(asked) },
    { path: '/verify/:code', answer: (asked) => this.show(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly documents: ContractDocumentsQueries,
  ) {}

  /** Asks for a code or a file; a code or a digest that was typed is answered here. */
  async ask(asked: Asked) {
    const typed = new AskedFor(asked.request).text('text');
    if (typed === undefined) return this.answer(asked, { kind: 'asked' });
    const code = readVerificationCode(typed);
    if (code !== undefined) return this.pages.elsewhere(asked, `/verify/${code}`);
    const digest = typed.replace(/\s/g, '').toLowerCase();
    return this.answer(asked, DIGEST.test(digest) ? await this.byDigest(digest) : { kind: 'unreadable', typed });
  }

  async show(asked: Asked) {
    const text = inPath(asked, 'code');
    const code = readVerificationCode(text);
    if (code === undefined) return this.answer(asked, { kind: 'unreadable', typed: shown(text) }, 404);
    const document = await found(this.documents.verifyCode(code));
    if (!document) return this.answer(asked, { kind: 'unknown', code }, 404);
    const sha256 = new AskedFor(asked.request).matching('sha256', DIGEST);
    if (sha256 === undefined) return this.answer(asked, { kind: 'code', document });
    return this.answer(
      asked,
      sha256 === document.sha256 ? { kind: 'holds', document } : { kind: 'other', sha256, document },
    );
  }

  private async byDigest(sha256: string): Promise<Finding> {
    const document = await found(this.documents.verifyDigest(sha256));
    return document ? { kind: 'holds', document } : { kind: 'foreign', sha256 };
  }

  private answer(asked: Asked, finding: Finding, status = 200): string {
    return this.pages.passing(asked, status, (site) => verifyPage(site, finding));
  }
}

/** A text from an address, fit to be shown. */
const shown = (text: string) =>
  text
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');

/** Undefined for what there is not. */
async function found(question: Promise<VerificationView>): Promise<VerificationView | undefined> {
  return question.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not-found') return undefined;
    throw error;
  });
}
