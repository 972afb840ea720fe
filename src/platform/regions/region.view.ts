import { Integer, ListOfTexts, RegionCode, Text } from '#src/platform/http/fields.js';

export class RegionView {
  @RegionCode()
  code: string;

  @Text({ example: '清源区' })
  name: string;

  @RegionCode({ nullable: true, doc: 'null for the country' })
  parentCode: string | null;

  @Integer({ max: 3, doc: '0 country, 1 province, 2 city, 3 county' })
  level: number;

  @ListOfTexts({ doc: 'codes from the country down to this region' })
  lineage: string[];

  @RegionCode({ doc: 'whose parameters apply when the region has none of its own' })
  parameterRegion: string;
}
