import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import panelKartuCss from '../panel-kartu.module.css'
import type { DialogKartu } from './dialog-kartu.tsx'

type Anggota = KartuBalita['keanggotaan'][number]

const kataMulai = { lahir: 'sejak lahir', pindahMasuk: 'pindah masuk', terdaftar: 'terdaftar' } as const
const kataSampai = { pindah: 'pindah', meninggal: 'meninggal' } as const

function kataAnggota({ mulai, sebabMulai, sampai, sebabSampai }: Anggota): string {
  const end =
    sampai === null
      ? 'sampai sekarang'
      : `sampai ${formatTanggal(sampai)}${sebabSampai ? `, ${kataSampai[sebabSampai]}` : ''}`
  return `${formatTanggal(mulai)} (${kataMulai[sebabMulai]}) ${end}`
}

type Props = { readonly kartu: KartuBalita; readonly onDialog: (dialog: DialogKartu) => void }

function Saudara({ saudara }: Pick<KartuBalita, 'saudara'>) {
  if (saudara.length === 0) return null
  return (
    <p className={panelKartuCss.saudara}>
      <span className="muted">Seibu: </span>
      {saudara.map(({ id, nama, kembar }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/balita/${id}`}>{nama}</Link>
          {kembar && ' (kembar)'}
        </span>
      ))}
    </p>
  )
}

/** What may happen to a child in this book. */
function Tindakan({
  isMember,
  died,
  onDialog,
}: Pick<Props, 'onDialog'> & { readonly isMember: boolean; readonly died: boolean }) {
  return (
    <div className={panelKartuCss.aksi}>
      {isMember && !died && (
        <Button kecil onClick={() => onDialog({ kind: 'pindah' })}>
          Pindah
        </Button>
      )}
      {!isMember && !died && (
        <Button kecil onClick={() => onDialog({ kind: 'kembali' })}>
          Catat kembali
        </Button>
      )}
      {!died && (
        <Button kecil onClick={() => onDialog({ kind: 'meninggal' })}>
          Meninggal
        </Button>
      )}
      <Button kecil rupa="teks" onClick={() => onDialog({ kind: 'gabung', id: null })}>
        Gabungkan…
      </Button>
      <Button kecil rupa="teks" onClick={() => onDialog({ kind: 'hapus' })}>
        Hapus dari buku
      </Button>
    </div>
  )
}

/** The posyandu a child belonged to, its siblings, and what may happen to it. */
export function PanelKeanggotaan({ kartu, onDialog }: Props) {
  const isMember = kartu.keanggotaan.some(({ sampai }) => sampai === null)
  const died = kartu.meninggalPada !== null
  const [kelola, isi] = [useBoleh('kelola'), useBoleh('isi')]
  const kms = kartu.kms.at(-1)
  return (
    <section className={cls(cardCss.card, panelKartuCss.anggota)} aria-labelledby="keanggotaan">
      <div className={cardCss.kepala}>
        <h2 id="keanggotaan">Terdaftar di posyandu</h2>
      </div>
      <div className={cardCss.isi}>
        <ul>
          {kartu.keanggotaan.map((anggota) => (
            <li key={anggota.id}>
              <b>{anggota.posyandu}</b>
              <span className="num">
                {kataAnggota(anggota)}
                {anggota.keterangan && <span className="muted">. {anggota.keterangan}</span>}
              </span>
              {kelola && (
                <Button kecil rupa="teks" onClick={() => onDialog({ kind: 'keanggotaan', anggota })}>
                  Betulkan<span className="sr-only"> tanggal di {anggota.posyandu}</span>
                </Button>
              )}
            </li>
          ))}
          <li>
            <b>KMS</b>
            <span className="num">
              {kms ? `${kms.punya ? 'punya' : 'tidak punya'}, dijawab ${formatTanggal(kms.tanggal)}` : 'belum diisi'}
            </span>
            {isi && (
              <Button kecil rupa="teks" onClick={() => onDialog({ kind: 'kms' })}>
                Isi<span className="sr-only"> punya KMS</span>
              </Button>
            )}
          </li>
        </ul>
        <Saudara saudara={kartu.saudara} />
        {kelola && <Tindakan isMember={isMember} died={died} onDialog={onDialog} />}
      </div>
    </section>
  )
}
