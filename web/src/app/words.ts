import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { texts } from './texts.js';

/** The words of the shell. */
export const t = texts('app', { 'zh-CN': zh, en });
