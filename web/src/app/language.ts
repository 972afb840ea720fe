export type Language = 'zh-CN' | 'en';
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const KEY = 'qingyuan.language';

/** The language of the console: what was chosen here last, else Chinese. */
export function language(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}

/** Changes the language; texts come with the page, so the page starts anew. What is typed is kept by its draft. */
export function speak(chosen: Language): void {
  localStorage.setItem(KEY, chosen);
  location.reload();
}
