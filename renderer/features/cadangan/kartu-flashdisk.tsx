import { HardDrive, RefreshCw } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import type { Flashdisk } from '#shared/contract/cadangan.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'
import cadanganCss from './cadangan.module.css'

/** The sticks that are in: a copy away from the laptop is what helps when the laptop is gone. */
export function KartuFlashdisk({
  flashdisk,
  sibuk,
  onCadangkan,
  onCari,
}: {
  readonly flashdisk: readonly Flashdisk[]
  readonly sibuk: boolean
  readonly onCadangkan: (id: string) => void
  readonly onCari: () => void
}) {
  return (
    <Card
      judul="Di flashdisk"
      kanan={
        <Button kecil icon={RefreshCw} onClick={onCari}>
          Cari lagi
        </Button>
      }
    >
      {flashdisk.length === 0 && <p className="muted">Belum ada flashdisk. Pasang flashdisk, lalu tekan Cari lagi.</p>}
      <ul className={cadanganCss.daftarFlashdisk}>
        {flashdisk.map(({ id, nama, kosong, dipilih }) => (
          <li key={id}>
            <HardDrive size={20} strokeWidth={1.75} aria-hidden />
            <span className={cadanganCss.nm}>
              {nama}
              <small>
                {dipilih ? 'Disalin sendiri setiap terpasang' : 'Belum dipakai untuk cadangan'}
                {kosong !== null && `, sisa ${formatUkuran(kosong)}`}
              </small>
            </span>
            <Button kecil aria-disabled={sibuk} onClick={() => !sibuk && onCadangkan(id)}>
              Cadangkan ke {nama}
            </Button>
          </li>
        ))}
      </ul>
      <p className="small muted">
        Salinan di flashdisk menyelamatkan buku kalau laptop hilang. Isinya tersandi. Berkas lain di flashdisk tidak
        disentuh.
      </p>
    </Card>
  )
}
