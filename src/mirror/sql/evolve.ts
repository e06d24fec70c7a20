import type { TableModel } from '../../tables/index.js';
import type { Catalog } from './catalog.js';
import type { SqlDatabase } from './database.js';
import { type Layout, layOut } from './layout.js';
import type { Memory } from './memory.js';
import { additionStep, type Statement } from './tables.js';
import { layOutViews, type PlacedView } from './views.js';

export interface Additions {
  readonly layout: Layout;
  readonly views: readonly PlacedView[];
  readonly steps: readonly Statement[];
  /** Whether anything is to be remembered. */
  readonly isNew: boolean;
  readonly isLost: boolean;
}

/** What a model needs and is not there. Pure. */
export function additionsOf(
  { dialect }: SqlDatabase,
  model: TableModel,
  memory: Pick<Memory, 'layout' | 'views'>,
  catalog: Catalog,
): Additions {
  const { layout, additions, isLost } = layOut(model, memory.layout, catalog, dialect);
  const views = layOutViews(model, layout, memory.views, catalog, dialect);
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    layout,
    views: views.views,
    steps: [...additions.map((addition) => additionStep(addition, dialect.qualify)), ...views.steps],
    isNew: !isSame(memory.layout, layout) || !isSame(memory.views, views.views),
    isLost,
  };
}
