import { createEmulator, demarche, type Emulator } from '@org/ds-client/testing';
import { answered } from './emulated.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 8);

/** A demarche of a year: every month something is done to it that a mirror can get wrong. */
export function aYear(): { ds: Emulator; months: ReadonlyArray<() => void> } {
  const ds = createEmulator({
    rateLimit: false,
    now: START,
    demarches: [
      demarche(7)
        .withChamp('text', 'Nom du projet')
        .withChamp('text', 'Montant')
        .withChamp('drop_down_list', 'Thème', { options: ['Sport', 'Culture'] })
        .withChamp('piece_justificative', 'Devis')
        .withChamp('repetition', 'Dépenses', {
          children: [
            { kind: 'text', label: 'Objet' },
            { kind: 'decimal_number', label: 'Coût' },
          ],
        })
        .withAnnotation('text', 'Nom du projet')
        .withDossiers(12)
        .options({ state: 'publiee' }),
    ],
  });
  const numbers = () => [...ds.demarche(7).dossiers].map(({ number }) => number).sort((a, b) => a - b);
  const at = (index: number) => numbers()[index] ?? 0;
  const champOf = (number: number, kind: string) =>
    ds.dossier(number).content.champs.find(({ descriptor }) => descriptor.kind === kind);
  const rowsOf = (number: number) => {
    const value = champOf(number, 'repetition')?.value;
    return value?.type === 'rows' ? value.rows : [];
  };
  const newRevision = (change: (form: ReturnType<typeof current>) => void) => {
    const form = current();
    change(form);
    const number = 700 + ds.demarche(7).revisions.length;
    const createdAt = ds.clock.instant();
    ds.demarche(7).revisions.push({
      number,
      id: btoa(`ProcedureRevision-${number}`),
      createdAt,
      publishedAt: createdAt,
      ...form,
    });
  };
  const current = () => {
    const { champs, annotations } = ds.demarche(7).activeRevision;
    return { champs: champs.map((one) => ({ ...one })), annotations: annotations.map((one) => ({ ...one })) };
  };
  const add = (values: Parameters<typeof answered>[0] = {}) => ds.addDossier(7, answered(values));

  const months = [
    () => {
      ds.modify(at(0), (one) => {
        one.archived = true;
      });
      ds.modify(at(1), () => rowsOf(at(1)).reverse());
      ds.delete(at(2), { by: 'administration' });
    },
    () => {
      ds.restore(at(2));
      ds.modify(at(3), () => rowsOf(at(3)).splice(0, 1));
      ds.modify(at(4), () => rowsOf(at(4)).splice(0));
    },
    () => {
      newRevision(({ champs }) => {
        const [name] = champs;
        if (name) name.label = 'Intitulé du projet';
      });
      add();
    },
    () => {
      newRevision(({ champs }) => {
        const amount = champs.find(({ label }) => label === 'Montant');
        if (amount) amount.kind = 'integer_number';
      });
      add({ Montant: 1234 });
      ds.modify(at(5), (one) => {
        one.archived = true;
      });
    },
    () => {
      newRevision((form) => {
        form.champs = form.champs.filter(({ kind }) => kind !== 'drop_down_list');
      });
      add();
      ds.delete(at(6), { by: 'administration' });
      ds.purge(at(6));
    },
    () => {
      // The same name and size: only the checksum tells.
      const [number = 0] = numbers();
      ds.modify(number, () => {
        const value = champOf(number, 'piece_justificative')?.value;
        if (value?.type !== 'files') return;
        const [old] = value.files;
        const { filename = 'devis.pdf', byteSize = 10 } = old ?? {};
        value.files.splice(0, 1, ds.store.file('replaced', { filename, byteSize }));
      });
      ds.delete(at(7), { by: 'administration' });
    },
    () => {
      ds.restore(at(7));
      ds.delete(at(8), { by: 'administration' });
      add();
    },
  ];
  let month = 0;
  return {
    ds,
    months: months.map((change) => () => {
      month += 1;
      ds.clock.set(START + month * 30 * DAY);
      change();
    }),
  };
}
