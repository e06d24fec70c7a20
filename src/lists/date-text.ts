const ISO_8601 = /^\d{4}(-\d\d){0,2}([T ]\d\d:\d\d.*)?$/;

/** Whether a text is a moment in ISO 8601, of a day that there is: `new Date` takes 31 February for 3 March. */
export function isDateText(value: unknown): value is string {
  if (typeof value !== 'string' || !ISO_8601.test(value) || Number.isNaN(Date.parse(value))) return false;
  const [day = ''] = value.split(/[T ]/);
  return day.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
