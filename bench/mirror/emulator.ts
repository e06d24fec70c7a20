// The emulator, in a process of its own: emulator.ts COUNT. A demarche of 60 champs and 2 blocks.
import { createEmulator, type DossierBuilder, demarche, dossier } from '@org/ds-client/testing';

const count = Number(process.argv[2]);
const builder = demarche(1);
const kinds = [
  'text',
  'textarea',
  'integer_number',
  'decimal_number',
  'date',
  'yes_no',
  'email',
  'phone',
] as const;
const values = {
  text: 'Association des parents du quartier',
  textarea: 'Une réponse de quelques lignes, telle qu’on en trouve dans la plupart des dossiers. '.repeat(3),
  integer_number: 1_234,
  decimal_number: 56.78,
  date: '2026-03-14',
  yes_no: true,
  email: 'ada@example.org',
  phone: '0601020304',
} as const;
const answers: Array<[label: string, value: string | number | boolean]> = [];
for (let index = 0; index < 60; index++) {
  const kind = kinds[index % kinds.length] ?? 'text';
  builder.withChamp(kind, `Champ ${index}`);
  answers.push([`Champ ${index}`, values[kind]]);
}
for (const block of ['Dépenses', 'Recettes']) {
  const children = [
    { kind: 'text', label: 'Poste' },
    { kind: 'decimal_number', label: 'Montant' },
  ] as const;
  builder.withChamp('repetition', block, { children: [...children] });
}
const dossiers: DossierBuilder[] = [];
for (let index = 0; index < count; index++) {
  const one = dossier(index + 1);
  for (const [label, value] of answers) one.withChamp(label, value);
  for (const block of ['Dépenses', 'Recettes']) {
    one.withChamp(block, [
      { Poste: 'Achats', Montant: index + 0.5 },
      { Poste: 'Services', Montant: 12.25 },
    ]);
  }
  dossiers.push(one);
}
builder.withDossier(...dossiers);
const emulator = createEmulator({ rateLimit: false, demarches: [builder] });
const { endpoint } = await emulator.listen(0);
process.send?.({ endpoint, token: emulator.token });
process.once('disconnect', () => process.exit(0));
