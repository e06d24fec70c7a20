import { createSequenceFilter, type SequenceStore, type WebhookDelivery } from '@org/ds-client/webhooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event } from './sign.js';

const delivery = (sequences: readonly number[], id = 'a'): WebhookDelivery => ({
  webhook_id: id,
  demarche_number: 1,
  events: sequences.map((sequence) => event(sequence)),
});

function collector() {
  const seen: number[] = [];
  return {
    seen,
    handle: ({ events }: WebhookDelivery) => {
      seen.push(...events.map((one) => one.sequence));
    },
  };
}

describe('createSequenceFilter', () => {
  it('hands over what is new, once, webhook by webhook', async () => {
    const filter = createSequenceFilter();
    const { seen, handle } = collector();
    await filter.handle(delivery([1, 4]), handle);
    await filter.handle(delivery([1, 4]), handle);
    await filter.handle(delivery([4, 6]), handle);
    await filter.handle(delivery([2], 'b'), handle);
    expect(seen).toEqual([1, 4, 6, 2]);
  });

  it('does not call for nothing', async () => {
    const filter = createSequenceFilter();
    let calls = 0;
    const count = () => {
      calls++;
    };
    await filter.handle(delivery([1]), count);
    await filter.handle(delivery([1]), count);
    expect(calls).toBe(1);
  });

  it('hands a failed delivery over again', async () => {
    const filter = createSequenceFilter();
    const { seen, handle } = collector();
    const fail = () => Promise.reject(new Error('disk full'));
    await expect(filter.handle(delivery([1, 2]), fail)).rejects.toThrow('disk full');
    await filter.handle(delivery([1, 2, 3]), handle);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('waits for an attempt that is still being handled', async () => {
    const filter = createSequenceFilter();
    const { seen, handle } = collector();
    let finish = () => {};
    const handled = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = filter.handle(delivery([1]), async (fresh) => {
      await handled;
      handle(fresh);
    });
    const second = filter.handle(delivery([1, 2]), handle);
    // Another webhook does not wait.
    await filter.handle(delivery([1], 'b'), handle);
    expect(seen).toEqual([1]);
    finish();
    await Promise.all([first, second]);
    expect(seen).toEqual([1, 1, 2]);
  });

  it('keeps what it knows in the store it is given', async () => {
    const rows = new Map<string, number>();
    const store: SequenceStore = {
      get: async (id) => rows.get(id),
      set: async (id, sequence) => {
        rows.set(id, sequence);
      },
    };
    const { seen, handle } = collector();
    await createSequenceFilter({ store }).handle(delivery([3, 5]), handle);
    await createSequenceFilter({ store }).handle(delivery([5, 8]), handle);
    expect(seen).toEqual([3, 5, 8]);
    expect([...rows]).toEqual([['a', 8]]);
  });

  it('loses nothing and repeats nothing that was handled, however deliveries overlap and fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ upTo: fc.integer({ min: 1, max: 30 }), fails: fc.boolean() }), {
          maxLength: 30,
        }),
        async (attempts) => {
          const filter = createSequenceFilter();
          const { seen, handle } = collector();
          let handled = 0;
          for (const { upTo, fails } of attempts) {
            // As the server does: from the oldest event that was not accepted, which may be handled already.
            const from = Math.max(1, handled - 3);
            const sequences = Array.from(
              { length: Math.max(0, upTo - from + 1) },
              (_, index) => from + index,
            );
            const sent = delivery(sequences);
            if (fails) await filter.handle(sent, () => Promise.reject(new Error())).catch(() => {});
            else {
              await filter.handle(sent, handle);
              handled = Math.max(handled, ...sequences);
            }
          }
          expect(seen).toEqual(Array.from({ length: handled }, (_, index) => index + 1));
        },
      ),
    );
  });
});
