import { CITIES, EPCIS } from '../content/dictionary.js';
import type { NaturalValue } from '../content/natural-value.js';
import { DEPARTEMENTS, PAYS, REGIONS } from '../content/places.js';
import type { ChampKind, Descriptor } from '../model/descriptor.js';

/**
 * What the server stores of a prefilled value; `undefined` for one that it drops without an error. Source:
 * `models/types_de_champ/prefill_*.rb` of the server, September 2026.
 */
export function acceptedValue(descriptor: Descriptor, sent: unknown): NaturalValue | undefined {
  return readers[descriptor.kind]?.(sent, descriptor);
}

type FieldReader = (sent: unknown, descriptor: Descriptor) => NaturalValue | undefined;

const readers: Partial<Record<ChampKind, FieldReader>> = {
  text: asText,
  textarea: asText,
  email: asText,
  phone: asText,
  formatted: asText,
  address: asText,
  siret: asText,
  pre_rempli: asText,
  integer_number: (sent) => {
    const digits = toNumericText(sent);
    return /^[+-]?\d+$/.test(digits) ? digits : undefined;
  },
  decimal_number: (sent) => {
    const digits = toNumericText(sent);
    return /^-?\d+(\.\d{1,3})?$/.test(digits) ? Number(digits) : undefined;
  },
  dossier_link: (sent) => (/^\d+$/.test(toNumericText(sent)) ? Number(sent) : undefined),
  date: (sent) => (typeof sent === 'string' && /^\d{4}-\d\d-\d\d$/.test(sent) ? sent : undefined),
  datetime: (sent) =>
    typeof sent === 'string' && /^\d{4}-\d\d-\d\dT/.test(sent) && !Number.isNaN(Date.parse(sent))
      ? sent
      : undefined,
  yes_no: asBoolean,
  checkbox: asBoolean,
  civilite: (sent) => (sent === 'M.' || sent === 'Mme' ? sent : undefined),
  pays: (sent) => PAYS.find(({ code, name }) => code === sent || name === sent),
  regions: (sent) => REGIONS.find(({ code, name }) => code === sent || name === sent),
  departements: (sent) => DEPARTEMENTS.find(({ code, name }) => code === sent || name === sent),
  communes: (sent) => {
    const [postalCode, code] = textsIn(sent);
    const city = CITIES.find((one) => one.code === code && one.postalCode === postalCode && code !== '75056');
    return (
      city && { name: city.name, code: city.code, ...(city.postalCode && { postalCode: city.postalCode }) }
    );
  },
  epci: (sent) => EPCIS.find(({ code }) => code === textsIn(sent)[1]),
  drop_down_list: (sent, { options, otherOption }) =>
    typeof sent === 'string' && (options.includes(sent) || otherOption) ? sent : undefined,
  multiple_drop_down_list: (sent, { options }) => {
    const wanted = textsIn(sent);
    return wanted.length > 0 && wanted.every((one) => options.includes(one)) ? wanted : undefined;
  },
};

function asText(sent: unknown): string | undefined {
  return typeof sent === 'string' ? sent : undefined;
}

function asBoolean(sent: unknown): boolean | undefined {
  if (sent === true || (typeof sent === 'string' && /^(true|1|t|on)$/i.test(sent))) return true;
  return typeof sent === 'string' && /^(false|0|f|off)$/i.test(sent) ? false : undefined;
}

function toNumericText(sent: unknown): string {
  return typeof sent === 'string' || typeof sent === 'number'
    ? String(sent).replaceAll(' ', '').replace(',', '.')
    : '';
}

function textsIn(sent: unknown): string[] {
  return Array.isArray(sent) ? sent.filter((one) => typeof one === 'string') : [];
}
