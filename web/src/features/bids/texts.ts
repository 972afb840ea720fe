import { texts } from '#web/app/texts.js';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';

export const t = texts('bids', { 'zh-CN': zh, en });
