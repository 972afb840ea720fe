import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from '#src/platform/access/requires.js';

/** Stops the boot when a route says neither who may call it nor that everybody may. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!))
        .filter((name) => !this.reflector.getAllAndOverride(ACCESS, [prototype[name]!, metatype as () => unknown]))
        .map((name) => `${metatype?.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`routes without @Requires or @Public: ${open.join(', ')}`);
  }
}
