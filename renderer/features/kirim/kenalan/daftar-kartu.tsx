import { IdCard, RefreshCw } from 'lucide-react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import type { InputOf } from '#shared/contract/contract.ts'
import type { BerkasStik, Stik } from '#shared/contract/kirim.ts'
import kataKenalanCss from '../kata-kenalan.module.css'

export type KartuDipilih = InputOf<'kirim.readKartu'>

function SatuKartu({
  stik,
  kartu,
  onPilih,
}: {
  readonly stik: Stik
  readonly kartu: BerkasStik
  readonly onPilih: (kartu: KartuDipilih) => void
}) {
  return (
    <li>
      <IdCard size={20} strokeWidth={1.75} aria-hidden />
      <span>
        {kartu.dari ?? kartu.berkas}
        <small className="muted">
          {kartu.kalimat} Di {stik.nama}.
        </small>
      </span>
      {kartu.keadaan === 'baru' && (
        <Button onClick={() => onPilih({ stikId: stik.id, berkas: kartu.berkas })}>
          Baca kartu {kartu.dari ?? kartu.berkas}
        </Button>
      )}
    </li>
  )
}

/** The cards on the sticks, those of others first. */
export function DaftarKartu({
  mereka,
  stik,
  onCari,
  onPilih,
}: {
  readonly mereka: string
  readonly stik: readonly Stik[] | undefined
  readonly onCari: () => void
  readonly onPilih: (kartu: KartuDipilih) => void
}) {
  const all = (stik ?? []).flatMap((one) =>
    one.berkas.filter(({ jenis }) => jenis === 'kartu').map((kartu) => ({ stik: one, kartu })),
  )
  const rank = ({ kartu: { keadaan } }: (typeof all)[number]) => (keadaan === 'baru' ? 0 : 1)
  const none = stik?.length === 0 ? 'Belum ada flashdisk.' : 'Di flashdisk belum ada kartu.'
  return (
    <>
      {stik !== undefined && !all.some(({ kartu }) => kartu.keadaan !== 'milikSendiri') && (
        <p>
          {none} Pasang flashdisk yang berisi kartu {mereka}. Kartunya muncul sendiri di sini.
        </p>
      )}
      <ul className={kataKenalanCss.daftarKartu}>
        {all
          .sort((a, b) => rank(a) - rank(b))
          .map(({ stik: one, kartu }) => (
            <SatuKartu key={`${one.id}/${kartu.berkas}`} stik={one} kartu={kartu} onPilih={onPilih} />
          ))}
      </ul>
      <Actions>
        <Button kecil rupa="teks" icon={RefreshCw} onClick={onCari}>
          Cari lagi
        </Button>
      </Actions>
    </>
  )
}
