import { GitMerge, UserRoundX } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import type { PasanganGanda } from '#shared/contract/puskesmas.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kalimatBeda } from '../kalimat.ts'

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
    <div className="anak">
      <p className="tempat">{pustu}</p>
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
    <li className="pasangan card" aria-label={`${kiri.nama} dan ${kanan.nama}`}>
      <p className="alasan">
        {alasan.map((satu) => (
          <span key={satu} className="st U">
            {satu}
          </span>
        ))}
        {mungkinPindah && <span className="st O">Mungkin pindah</span>}
        {beda !== null && <span className="muted">{beda}</span>}
      </p>
      <div className="dua-anak">
        <KartuAnak anak={kiri} />
        <KartuAnak anak={kanan} />
      </div>
      <div className="baris-aksi">
        <Button icon={GitMerge} onClick={compare}>
          Gabungkan…
        </Button>
        <Button icon={UserRoundX} aria-disabled={sibuk} onClick={() => !sibuk && onBedakan()}>
          Bukan anak yang sama
        </Button>
      </div>
    </li>
  )
}
