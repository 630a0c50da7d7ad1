import { Image as ImageIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { pictureOf } from './picture';

interface PictureButtonProps {
  /** What the picture is taken of. */
  of: RefObject<HTMLElement | null>;
  /** The file's name without its ending. */
  name: string;
}

/** A chart as a picture, for reports and slides. */
export function PictureButton({ of, name }: PictureButtonProps) {
  const { t } = useText();
  const save = async () => {
    if (!of.current) return;
    try {
      const link = document.createElement('a');
      link.href = await pictureOf(of.current);
      link.download = `${name}.png`;
      link.click();
    } catch {
      showToast({ text: t('money.picture.failed') });
    }
  };
  return (
    <Button className="no-print" onClick={() => void save()}>
      <ImageIcon size={16} aria-hidden="true" />
      {t('money.picture')}
    </Button>
  );
}
