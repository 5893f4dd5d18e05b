/** Everything an app may use besides React, lucide-react and clsx. Apps import it as `@faibric/kit`. */
export { mount } from './mount.tsx';
export { useCollection, type Collection, type CollectionOptions } from './use-collection.ts';
export { daysTo, holds, isMarked, nextOf, type Condition, type Mark } from './condition.ts';
export { isTaken } from './at-most.ts';
export { noteTaken } from './note-taken.ts';
export type { Fields, Row } from './collection-store.ts';
export type { Params } from './params.ts';
export { useService, useUrl, type ServiceAnswer } from './use-service.ts';
export { callService, streamService, type ServiceCall } from './call-service.ts';
export { useChatModel, type ChatMessage } from './use-chat-model.ts';
export { Freshness } from './freshness.tsx';
export { Trend } from './trend.tsx';
export { Change, gainClass, lossClass } from './change.tsx';
export { SampleNotice } from './sample-notice.tsx';
export { useVisitor } from './use-visitor.ts';
export { useKeptItems, type LiveItem } from './use-kept-items.ts';
export { toast } from './toast.tsx';
export {
  compareValues,
  currencySign,
  formatAgo,
  formatDate,
  formatDay,
  formatMoney,
  formatNumber,
  formatPercent,
  locale,
} from './format.ts';
export { appLanguage, inLanguage, labels, words, type Language, type Words } from './labels.ts';
export { Imagery, Page, View, type PageProps } from './page.tsx';
export { Button, ButtonLink, type ButtonProps } from './button.tsx';
export { EmptyState, ErrorState, LoadingState } from './states.tsx';
export { Field, inputClass, type FieldProps } from './field.tsx';
export {
  beginningOf,
  fieldTypes,
  isNumeric,
  labelOf,
  mistakesOf,
  rowOf,
  weekdayOf,
  type CollectionField,
  type Draft,
  type FieldType,
} from './fields.ts';
export { DraftFields, useDraft } from './record-draft.tsx';
export { Dialog, EditDialog } from './edit-dialog.tsx';
export { AddDialog } from './add-dialog.tsx';
export { Rating, RatingInput } from './rating.tsx';
export { Filters, useFilters } from './filters.tsx';
export { PlayCover, ScoreBar, tint, useDirections, type Direction } from './play.tsx';
export { useFrames, useSeconds } from './play-clock.ts';
export { beep, clockOf } from './clock.ts';
export { useGridKeys } from './grid-keys.ts';
export { Thread } from './thread.tsx';
export { Flag } from './flag.tsx';
export { valueAt } from './path.ts';
export { colourOf, Tag } from './tag.tsx';
export { Value } from './value.tsx';
