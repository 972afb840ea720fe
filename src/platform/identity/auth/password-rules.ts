import { fieldError } from '#src/kernel/errors.js';

const LEAST_LENGTH = 10;
const LEAST_CLASSES = 3;
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/**
 * A password that may be set: at least ten characters of three of four classes, and not the login. Rule: G4 (GB/T 22239 8.1.4.1).
 * @throws DomainError `password-too-weak`
 */
export function requireStrongPassword(field: string, password: string, login: string): void {
  const classes = CLASSES.filter((characters) => characters.test(password)).length;
  const isLogin = password.toLowerCase() === login.toLowerCase();
  if ([...password].length < LEAST_LENGTH || classes < LEAST_CLASSES || isLogin)
    throw fieldError(field, 'password-too-weak', { length: LEAST_LENGTH, classes: LEAST_CLASSES });
}
