import { texts } from '#web/app/texts.js';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';

/** The words that every screen shares. */
export const t = texts('components', { 'zh-CN': zh, en });
