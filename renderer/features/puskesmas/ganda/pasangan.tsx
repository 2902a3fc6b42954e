import { GitMerge, UserRoundX } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { PasanganGanda } from '#shared/contract/puskesmas.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kalimatBeda } from '../kalimat.ts'
import gandaCss from './ganda.module.css'

type Anak = PasanganGanda['kiri']

const kataJk = { L: 'laki-laki', P: 'perempuan' } as const

/** One of the two, with everything that tells children apart. */
function KartuAnak({ anak }: { readonly anak: Anak }) {
  const { id, nama, jk, tanggalLahir, namaIbu, pustu, posyandu, keterangan, penimbangan } = anak
  const fakta = [
    ['Lahir', [tanggalLahir && formatTanggal(tanggalLahir), jk && kataJk[jk]].filter(Boolean).join(', ') || '–'],
    ['Ibu', namaIbu ?? '–'],
    ['Posyandu', `${posyandu}, ${keterangan}`],
    ['Ditimbang', penimbangan === 0 ? 'belum pernah' : `${penimbangan} kali`],
  ] as const
  return (
    <div className={gandaCss.anak}>
      <p className={gandaCss.tempat}>{pustu}</p>
      <Link to={`/balita/${id}`}>{nama}</Link>
      <dl>
        {fakta.map(([judul, isi]) => (
          <div key={judul}>
            <dt>{judul}</dt>
            <dd>{isi}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Two records that may be one child, why, and what a person makes of it. */
export function Pasangan({
  pasangan,
  sibuk,
  onBedakan,
}: {
  readonly pasangan: PasanganGanda
  readonly sibuk: boolean
  readonly onBedakan: () => void
}) {
  const { kiri, kanan, alasan, mungkinPindah } = pasangan
  const navigate = useNavigate()
  const beda = kalimatBeda(kiri, kanan)
  const compare = () => navigate(`/balita/${kiri.id}`, { state: { gabung: kanan.id } })
  return (
    <li className={cls(gandaCss.pasangan, cardCss.card)} aria-label={`${kiri.nama} dan ${kanan.nama}`}>
      <p className={gandaCss.alasan}>
        {alasan.map((satu) => (
          <span key={satu} className={cls(letterCss.huruf, letterCss.tanya)}>
            {satu}
          </span>
        ))}
        {mungkinPindah && <span className={cls(letterCss.huruf, letterCss.O)}>Mungkin pindah</span>}
        {beda !== null && <span className="muted">{beda}</span>}
      </p>
      <div className={gandaCss.duaAnak}>
        <KartuAnak anak={kiri} />
        <KartuAnak anak={kanan} />
      </div>
      <Actions>
        <Button icon={GitMerge} onClick={compare}>
          Gabungkan…
        </Button>
        <Button icon={UserRoundX} aria-disabled={sibuk} onClick={() => !sibuk && onBedakan()}>
          Bukan anak yang sama
        </Button>
      </Actions>
    </li>
  )
}
