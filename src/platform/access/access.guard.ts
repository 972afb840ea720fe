import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { ACCESS, permits, type AccessNeed } from '#src/platform/access/requires.js';
import { currentContext } from '#src/platform/context/request-context.js';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Lets a request through when its route is public or its caller's post holds a permission the route names. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly needs = new WeakMap<object, AccessNeed>();

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const need = this.needOf(context);
    if (need === 'public') return true;
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (!token) throw new DomainError('unauthenticated');
    const actor = this.tokens.verify(token);
    if (!permits(need, actor.permissions)) throw new DomainError('permission-denied', { permission: need?.[0] ?? '-' });
    currentContext().actor = actor;
    return true;
  }

  private needOf(context: ExecutionContext): AccessNeed | undefined {
    const handler = context.getHandler();
    const known = this.needs.get(handler);
    if (known) return known;
    const need = this.reflector.getAllAndOverride<AccessNeed | undefined>(ACCESS, [handler, context.getClass()]);
    if (need) this.needs.set(handler, need);
    return need;
  }
}
