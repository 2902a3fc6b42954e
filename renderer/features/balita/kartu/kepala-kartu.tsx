import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#renderer/components/button.tsx'
import { Letter } from '#renderer/components/letter.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { StatusWord } from '#renderer/components/status-word.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import type { Kelas } from '#shared/domain/grafik/hitungan.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { kataJk, kataKeadaan, kataRt, kataUmur } from '../kata.ts'
import { listSorotan, type Sorotan } from './sorotan.ts'

const kelasBb: Readonly<Record<Kelas['arah'], string>> = {
  bgm: 'BGM',
  kurang: 'BB kurang',
  lebih: 'Risiko BB lebih',
  normal: 'BB normal',
}
/** Words beside the name at most: the gravest, and the one after it. */
const sorotanTerbanyak = 2

/** "Obesitas", "Pendek (Agustus)": with its month when it is older than the last weighing. */
function kataSorotan({ grafik, kata, arah, tanggal }: Sorotan, terakhir: string): string {
  const word = grafik === 'BBU' ? kelasBb[arah] : kata
  return bulanOf(tanggal) === bulanOf(terakhir) ? word : `${word} (${namaBulan(bulanOf(tanggal))})`
}

/** The name with what the latest weighings say: 2T, and the gravest of the indices. */
export function JudulKartu({ kartu }: { readonly kartu: KartuBalita }) {
  const { pengaturan } = useKeadaan()
  const last = kartu.penimbangan.find(({ bbG }) => bbG !== null)
  const sorotan = listSorotan(kartu.isi, kartu.penimbangan, pengaturan.rujukanZ).slice(0, sorotanTerbanyak)
  const keadaan = kartu.keadaan === 'belumLengkap' ? null : kataKeadaan[kartu.keadaan]
  return (
    <span className={kartuCss.judulKartu}>
      {kartu.isi.nama}
      {keadaan && <span className={kartuCss.keluar}>{keadaan}</span>}
      {last?.duaT && <Letter kode="2T" />}
      {sorotan.map((satu) => (
        <StatusWord key={satu.grafik} arah={satu.arah}>
          {kataSorotan(satu, kartu.penimbangan[0]?.tanggal ?? satu.tanggal)}
        </StatusWord>
      ))}
    </span>
  )
}

function Nik({ kartu: { isi, nikStatus, kodeSementara } }: { readonly kartu: KartuBalita }) {
  const [tampil, setTampil] = useState(false)
  // Whoever may not see the number still sees that there is one.
  if (isi.nik === null && nikStatus === 'resmi') return <span>NIK tersimpan, tidak ditampilkan</span>
  if (isi.nik === null) {
    return (
      <span>
        NIK belum ada
        {kodeSementara && (
          <>
            , kode <b>{kodeSementara}</b>
          </>
        )}
      </span>
    )
  }
  return (
    <span className={kartuCss.nik}>
      NIK <b>{tampil ? isi.nik.replaceAll(/(\d{4})(?=\d)/g, '$1 ') : `…${isi.nik.slice(-4)}`}</b> {nikStatus}
      <IconButton
        icon={tampil ? EyeOff : Eye}
        label={tampil ? 'Sembunyikan NIK' : 'Tampilkan NIK'}
        onClick={() => setTampil(!tampil)}
      />
    </span>
  )
}

/** What was measured at birth; nothing of it is a weighing. */
function Lahir({ isi: { bbLahirG: bb, pbLahirMm: pb, lkLahirMm: lk } }: Pick<KartuBalita, 'isi'>) {
  const parts = [
    bb !== null && `BB ${formatBerat(bb)} kg`,
    pb !== null && `PB ${formatPanjang(pb)} cm`,
    lk !== null && `LK ${formatPanjang(lk)} cm`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <span>
      saat lahir <b>{parts.join(', ')}</b>
    </span>
  )
}

/** The facts under the name, in one line where there is room. */
export function FaktaKartu({ kartu }: { readonly kartu: KartuBalita }) {
  const { isi } = kartu
  const kms = kartu.kms.at(-1)
  const tempat = kataRt(isi.rt)
  return (
    <span className={cls('num', kartuCss.facts)}>
      <span>
        {isi.jk === null ? <Tanya>L atau P belum diisi</Tanya> : kataJk(isi.jk)},{' '}
        {isi.tanggalLahir === null ? (
          <Tanya>tanggal lahir belum diisi</Tanya>
        ) : (
          <>
            lahir <b>{formatTanggal(isi.tanggalLahir)}</b>
            {isi.tanggalLahirPerkiraan && ' (perkiraan)'}
          </>
        )}
      </span>
      <Lahir isi={isi} />
      {kartu.umurBulan !== null && (
        <span>
          umur <b>{kataUmur(kartu.umurBulan)}</b>
        </span>
      )}
      <span>
        ibu <b>{isi.namaIbu ?? '–'}</b>
      </span>
      <span>
        <b>{kartu.posyandu ?? 'Tanpa posyandu'}</b>
        {tempat && `, ${tempat}`}
      </span>
      <Nik kartu={kartu} />
      <span>
        {kms === undefined ? 'KMS belum diisi' : kms.punya ? 'punya ' : 'tidak punya '}
        {kms && <b>KMS/Buku KIA</b>}
      </span>
    </span>
  )
}
