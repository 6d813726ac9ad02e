import { Place } from '../../assembly/layout/kinds.ts';

const EU_STATES = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);
/** Parts of a member state that have a code of their own (Åland and the French overseas departments). */
const EU_TERRITORIES = 'AX GF GP MF MQ RE YT'.split(' ');
const EEA_STATES = 'IS LI NO'.split(' ');

/** Countries priced as `worldNear`: business destinations that operators commonly put in their first zone abroad. An assumption. */
const WORLD_NEAR =
  'AD AE AL AU BA CA CN FO GG GI HK IL IM IN JE JP KR MA MC MD ME MK NZ RS SG SM TH TN TR TW UA US VA XK ZA'.split(
    ' ',
  );

const WORLD_FAR =
  `AF AG AI AM AO AQ AR AS AW AZ BB BD BF BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CC CD CF CG CI CK CL CM CO CR CU
  CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM GA GD GE GH GL GM GN GQ GS GT GU GW GY HM HN HT ID IO IQ IR JM JO KE KG KH
  KI KM KN KP KW KY KZ LA LB LC LK LR LS LY MG MH ML MM MN MO MP MR MS MU MV MW MX MY MZ NA NC NE NF NG NI NP NR NU OM PA
  PE PF PG PH PK PM PN PR PS PW PY QA RU RW SA SB SC SD SH SJ SL SN SO SR SS ST SV SX SY SZ TC TD TF TG TJ TK TL TM TO TT
  TV TZ UG UM UY UZ VC VE VG VI VN VU WF WS YE ZM ZW`.split(/\s+/);

const PLACES: ReadonlyMap<string, Place> = new Map([
  ...EU_STATES.concat(EU_TERRITORIES).map((code) => [code, Place.eu] as const),
  ...EEA_STATES.map((code) => [code, Place.eea] as const),
  ['GB', Place.unitedKingdom],
  ['CH', Place.switzerland],
  ['SEA', Place.sea],
  ...WORLD_NEAR.map((code) => [code, Place.worldNear] as const),
  ...WORLD_FAR.map((code) => [code, Place.worldFar] as const),
]);

/**
 * The place that the terms know for an ISO 3166-1 alpha-2 code, or for "sea" (a ship's satellite network, 2.9). Capitals
 * do not matter. Undefined for an unknown code.
 */
export function placeOf(country: string, homeCountry: string): Place | undefined {
  const code = country.toUpperCase();
  return code === homeCountry ? Place.home : PLACES.get(code);
}
