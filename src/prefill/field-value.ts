/** A value in the form that every version of the server takes, or why there is none. */
export type Checked =
  | { readonly ok: true; readonly value: string | readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** What the form says of a champ, as far as a value is checked against it. */
export interface FieldFacts {
  readonly __typename: string;
  /** Choices of a list; codes of countries, regions or départements. Empty where the API does not tell them. */
  readonly choices: readonly string[];
  /** Whether a list takes a text of the person's own. */
  readonly otherOption: boolean;
}

/**
 * Checks a value against its champ. The server takes any value and drops what it does not like without a word, or
 * stores it and shows the error to the person who opens the form: so a value is sent only where it is certain to be
 * kept. Texts of reasons never repeat the value, which is personal data.
 */
export function checkValue(facts: FieldFacts, value: unknown): Checked {
  const check = checks[facts.__typename];
  if (!check) return refuse(`a champ of this kind (${facts.__typename}) cannot be prefilled`);
  if (isBlank(value)) {
    return refuse('an empty value is dropped by the server: leave the key out (for No, give false)');
  }
  return check(value, facts);
}

type FieldCheck = (value: unknown, facts: FieldFacts) => Checked;

const accept = (value: string | readonly string[]): Checked => ({ ok: true, value });
const refuse = (reason: string): Checked => ({ ok: false, reason });

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** Kinds that are not here cannot be prefilled: the server has no rule for them, or drops them on some versions. */
const checks: Readonly<Record<string, FieldCheck>> = {
  TextChampDescriptor: text,
  TextareaChampDescriptor: text,
  FormattedChampDescriptor: text,
  PreRempliChampDescriptor: text,
  AddressChampDescriptor: text,
  ReferentielChampDescriptor: () =>
    refuse(
      'the API does not say which référentiels are matched exactly, and the server drops the values of all others',
    ),
  IbanChampDescriptor: () => refuse('servers since October 2026 drop an IBAN without a word'),
  EmailChampDescriptor: matchPattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address'),
  PhoneChampDescriptor: matchPattern(/^\+?[\d .()-]{6,20}$/, 'a phone number'),
  CheckboxChampDescriptor: checkBoolean,
  YesNoChampDescriptor: checkBoolean,
  IntegerNumberChampDescriptor: integer,
  DossierLinkChampDescriptor: dossierNumber,
  DecimalNumberChampDescriptor: decimal,
  DateChampDescriptor: day,
  DatetimeChampDescriptor: moment,
  CiviliteChampDescriptor: oneOf(['M.', 'Mme']),
  PaysChampDescriptor: code(/^[A-Z]{2}$/, "the country's two letters (ISO 3166), such as FR"),
  RegionChampDescriptor: code(/^\d{2}$/, 'the INSEE code of a region, such as 53'),
  DepartementChampDescriptor: code(
    /^(\d{2}|2[AB]|97\d|98\d)$/,
    'the code of a département, such as 01 or 2A',
  ),
  CommuneChampDescriptor: commune,
  EpciChampDescriptor: epci,
  SiretChampDescriptor: siret,
  DropDownListChampDescriptor: choice,
  MultipleDropDownListChampDescriptor: choices,
};

function text(value: unknown): Checked {
  return typeof value === 'string' ? accept(value) : refuse('expected a text');
}

function matchPattern(pattern: RegExp, what: string): FieldCheck {
  return (value) =>
    typeof value === 'string' && value.length <= 320 && pattern.test(value)
      ? accept(value)
      : refuse(`expected ${what}`);
}

/** The server drops a JSON `false` as an empty value; the word is kept. */
function checkBoolean(value: unknown): Checked {
  return value === true || value === false || value === 'true' || value === 'false'
    ? accept(String(value))
    : refuse('expected true or false');
}

function integer(value: unknown): Checked {
  const digits = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof digits === 'string' && /^[+-]?\d{1,30}$/.test(digits)
    ? accept(digits)
    : refuse('expected a whole number, as a number or as digits');
}

function dossierNumber(value: unknown): Checked {
  const checked = integer(value);
  return checked.ok && /^\d+$/.test(String(checked.value)) && Number(checked.value) > 0
    ? checked
    : refuse('expected the number of a dossier');
}

/** More than three decimals are refused by the server, and so is a comma before 2026. */
function decimal(value: unknown): Checked {
  const digits = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof digits === 'string' && /^-?\d{1,30}(\.\d{1,3})?$/.test(digits)
    ? accept(digits)
    : refuse('expected a number with at most three decimals, written with a point');
}

/** A number, or a text of ten digits, would be read as a timestamp. */
function day(value: unknown): Checked {
  return typeof value === 'string' && isDay(value) ? accept(value) : refuse('expected a day, as 2026-02-01');
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // February 31 would be taken for March 3.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Without an offset the server reads Paris time. */
function moment(value: unknown): Checked {
  const wrong = refuse('expected a moment, as 2026-02-01T10:30:00+01:00 (without an offset: Paris time)');
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? wrong : accept(value.toISOString());
  if (typeof value !== 'string') return wrong;
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/.exec(
    value,
  );
  return parts?.[1] !== undefined && isDay(parts[1]) ? accept(value) : wrong;
}

function oneOf(allowed: readonly string[]): FieldCheck {
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? accept(value)
      : refuse(`expected one of ${quoteNames(allowed)}`);
}

function code(pattern: RegExp, what: string): FieldCheck {
  return (value, { choices: known }) => {
    if (typeof value !== 'string' || !pattern.test(value)) return refuse(`expected ${what}`);
    return known.length === 0 || known.includes(value)
      ? accept(value)
      : refuse(`there is no such code: expected ${what}`);
  };
}

/** The whole of these three cities has a code of its own, which the server refuses: an arrondissement is expected. */
const cities = new Set(['75056', '69123', '13055']);

function commune(value: unknown): Checked {
  const pair = pairOf(value);
  if (!pair || !/^\d{5}$/.test(pair[0]) || !/^(\d{5}|2[AB]\d{3})$/.test(pair[1])) {
    return refuse('expected the pair [postal code, INSEE code], two texts such as ["01540", "01457"]');
  }
  if (cities.has(pair[1])) {
    return refuse('Paris, Lyon and Marseille are given by the INSEE code of an arrondissement');
  }
  return accept(pair);
}

function epci(value: unknown): Checked {
  const pair = pairOf(value);
  return pair && /^(\d{2}|2[AB]|97\d|98\d)$/.test(pair[0]) && /^\d{9}$/.test(pair[1])
    ? accept(pair)
    : refuse(
        'expected the pair [département code, SIREN of the EPCI], two texts such as ["01", "200042935"]',
      );
}

function pairOf(value: unknown): readonly [string, string] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [first, second]: unknown[] = value;
  return typeof first === 'string' && typeof second === 'string' ? [first, second] : undefined;
}

function siret(value: unknown): Checked {
  const digits = typeof value === 'string' ? value.replaceAll(' ', '') : '';
  return /^\d{14}$/.test(digits) && isSiret(digits)
    ? accept(digits)
    : refuse('expected a valid SIRET of 14 digits, as a text');
}

/** Luhn's checksum; the establishments of La Poste follow a plain sum of digits instead. */
function isSiret(digits: string): boolean {
  const sum = (factor: (fromRight: number) => number) =>
    [...digits].reverse().reduce((total, digit, index) => {
      const product = Number(digit) * factor(index);
      return total + (product > 9 ? product - 9 : product);
    }, 0);
  if (sum((index) => (index % 2 === 0 ? 1 : 2)) % 10 === 0) return true;
  return digits.startsWith('356000000') && sum(() => 1) % 5 === 0;
}

const unlisted =
  'the choices of this list come from a référentiel that the API does not tell: no value is certain to be kept';

function choice(value: unknown, { choices: known, otherOption }: FieldFacts): Checked {
  if (typeof value !== 'string') return refuse('expected the text of one choice');
  if (known.includes(value)) return accept(value);
  // "Other" is chosen by sending the text itself; the word the form uses inside would be kept as a text.
  if (otherOption && value !== '__other__') return accept(value);
  return refuse(known.length === 0 ? unlisted : `expected one of ${quoteNames(known)}`);
}

/** One unknown choice makes the server refuse them all. */
function choices(value: unknown, { choices: known }: FieldFacts): Checked {
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (known.length === 0) return refuse(unlisted);
  if (!wanted.every((one) => typeof one === 'string')) return refuse('expected a list of texts');
  return wanted.every((one) => known.includes(one))
    ? accept(wanted)
    : refuse(`expected choices among ${quoteNames(known)}`);
}

function quoteNames(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `« ${name} »`);
  return shown.join(', ') + (names.length > shown.length ? `, … (${names.length} in all)` : '');
}
