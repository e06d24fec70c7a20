import type { Target, TargetSession } from '@org/ds-client/mirror';

/** What a run dies of. */
export class Killed extends Error {}

/** A target whose process dies at the given step of a session: before or after what it does. */
export function dyingAt(target: Target, step: number): Target {
  let left = step;
  const die = () => {
    left -= 1;
    if (left < 0) throw new Killed('killed');
  };
  return {
    label: target.label,
    keepsEdits: target.keepsEdits,
    read: (...given) => target.read(...given),
    plan: (...given) => target.plan(...given),
    names: (...given) => target.names(...given),
    purge: (...given) => target.purge(...given),
    async open(...given) {
      const session = await target.open(...given);
      const around = async <T>(work: () => Promise<T>): Promise<T> => {
        die();
        const result = await work();
        die();
        return result;
      };
      return {
        state: session.state,
        prepare: (...args) => around(() => session.prepare(...args)),
        known: (...args) => session.known(...args),
        numbers: () => session.numbers(),
        refused: () => session.refused(),
        ...(session.keepEdits && {
          keepEdits: (...args) => around(async () => session.keepEdits?.(...args)),
          edits: (...args) => session.edits?.(...args) ?? noEdits(),
          settle: (...args) => around(async () => session.settle?.(...args)),
        }),
        apply: (...args) => around(() => session.apply(...args)),
        finish: () => around(() => session.finish()),
        close: () => session.close(),
      } satisfies TargetSession;
    },
  };
}

async function* noEdits() {}
