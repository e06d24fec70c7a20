import * as main from '@org/ds-client';
import * as download from '@org/ds-client/download';
import * as mirror from '@org/ds-client/mirror';
import * as queue from '@org/ds-client/queue';
import * as sharedBudget from '@org/ds-client/shared-budget';
import * as tables from '@org/ds-client/tables';
import * as testing from '@org/ds-client/testing';
import * as webhooks from '@org/ds-client/webhooks';

/** What each entry of the package exports. `every-door.test.ts` compares the list with the entries that have functions. */
export const entries: Readonly<Record<string, object>> = {
  index: main,
  download,
  mirror,
  queue,
  'shared-budget': sharedBudget,
  tables,
  testing,
  webhooks,
};
