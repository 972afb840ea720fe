import { OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { userLifecycle } from './user.lifecycle.js';

/** A login as people type it: what a Chinese keyboard writes wide (＠, Ａ) is the same character as the narrow one. */
export const Login = () =>
  Text({
    min: 3,
    max: 64,
    pattern: '^[^\\s\\p{C}]+$',
    example: '经办员@清源区公安分局',
    doc: 'post@organisation, without spaces; capitals make no difference',
    read: (sent) => (typeof sent === 'string' ? sent.normalize('NFKC') : sent),
  });

export class CreateUser {
  @Login() login: string;

  @Text({ max: 50, doc: 'the post as people call it; no name of a person is needed', example: '采购经办员' })
  displayName: string;
}

export class UsersQuery extends PageQuery {
  @OneOf(userLifecycle.states, { optional: true }) status?: string;
  @Text({ optional: true, max: 64, doc: 'beginning of the login' }) login?: string;
}
