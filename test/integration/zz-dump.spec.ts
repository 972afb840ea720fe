import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { Parameter, ParametersModule } from '#src/platform/parameters/index.js';
import { CostEstimate, CostingModule } from '#src/procurement/costing/index.js';
import { openApiDocument } from '#src/platform/openapi/openapi.js';
import { startPlatform } from '#test/integration/platform-fixture.js';
it('dumps', async () => {
  const p = await startPlatform({ modules: [ParametersModule, CostingModule], entities: [Parameter, CostEstimate] });
  writeFileSync('/tmp/openapi-costing.json', JSON.stringify(openApiDocument(p.app, 'x'), null, 1));
  await p.stop();
});
