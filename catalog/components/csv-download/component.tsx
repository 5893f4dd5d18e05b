import { Button, type CollectionField, labelOf, useCollection, words } from '@faibric/kit';
import { Download } from 'lucide-react';
import { csvOf } from './csv.ts';

interface CsvDownloadProps {
  collection: string;
  fields: readonly CollectionField[];
  plural: string;
}

export default function CsvDownload({ collection, fields, plural }: CsvDownloadProps) {
  const { rows } = useCollection(collection);

  const download = () => {
    const lines = [fields.map(labelOf), ...rows.map((row) => fields.map(({ name }) => row[name]))];
    const url = URL.createObjectURL(new Blob([csvOf(lines)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${plural}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <Button kind="quiet" disabled={rows.length === 0} onClick={download}>
      <Download aria-hidden="true" className="size-4" />
      {words().downloadCsv}
    </Button>
  );
}
