// The files of an export before they are saved: their names and how each begins.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFile } from '../session/exporting-files.ts';
import type { DialogFormat } from './ExportFormat.tsx';
import { showEdition } from './print-edition.ts';

/** What came of writing in the format chosen. */
export type WrittenFiles =
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly files: readonly NamedFile[] }
  | { readonly kind: 'failed'; readonly why: string };

/** Characters shown of a file, shared among all. */
const SHOWN = 3600;

export function FilesPreview({ format, files }: { format: DialogFormat; files: readonly NamedFile[] }) {
  const { t } = useTranslation();
  return (
    <div className="preview">
      <div className="preview-head">
        <span>{t(`export.about.${format}`)}</span>
      </div>
      {files.map(({ name, content }) => (
        <section key={name} className="exported-file">
          <h4>{name}</h4>
          {typeof content === 'string' && <Contents content={content} length={Math.floor(SHOWN / files.length)} />}
        </section>
      ))}
    </div>
  );
}

/** A page as it will look; of any other file how it begins. */
function Contents({ content, length }: { content: string; length: number }) {
  if (content.startsWith('<!DOCTYPE html')) return <Edition html={content} />;
  return <pre>{content.length > length ? `${content.slice(0, length)}…` : content}</pre>;
}

/** The reading edition, drawn small. Its links lead about in itself and have nowhere to go here. */
function Edition({ html }: { html: string }) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current) showEdition(host.current, html);
  }, [html]);
  return (
    <div
      ref={host}
      className="edition"
      role="img"
      aria-label={t('export.about.page')}
      onClickCapture={(event) => event.preventDefault()}
    />
  );
}

export function FilesVerdict({ format, files }: { format: DialogFormat; files: WrittenFiles }) {
  const { t } = useTranslation();
  if (format === 'project') return <p className="note">{t('export.wholeCopy')}</p>;
  if (files.kind === 'writing') return <p>{t('export.writingOne')}</p>;
  if (files.kind === 'failed') return <p className="bad">{t('message.engineFailed', { why: files.why })}</p>;
  const size = files.files.reduce((sum, { content }) => sum + content.length, 0);
  return (
    <p role="status">
      {t('export.files', { count: files.files.length, size: Math.max(1, Math.round(size / 1000)) })}
      {files.files.length > 1 && <span className="note"> {t('export.packed')}</span>}
    </p>
  );
}
