import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#renderer/components/button.tsx'
import { Letter } from '#renderer/components/letter.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { StatusWord } from '#renderer/components/status-word.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { kataJk, kataKeadaan, kataRt, kataUmur } from '../kata.ts'
import { hasilTimbang, type Kelas, kelasOf, zOf } from './hitungan.ts'

const kelasPendek: Readonly<Record<Kelas['arah'], string>> = {
  bgm: 'BGM',
  kurang: 'BB kurang',
  lebih: 'Risiko BB lebih',
  normal: 'BB normal',
}

/** The name with what the latest weighing says: 2T, and the side of normal the weight is on. */
export function JudulKartu({ kartu }: { readonly kartu: KartuBalita }) {
  const { pengaturan } = useKeadaan()
  const last = kartu.penimbangan.find(({ bbG }) => bbG !== null)
  const z = last ? zOf(hasilTimbang(kartu.isi, last, pengaturan.rujukanZ), 'BBU') : null
  const arah = z === null ? null : kelasOf('BBU', z).arah
  const keadaan = kartu.keadaan === 'belumLengkap' ? null : kataKeadaan[kartu.keadaan]
  return (
    <span className={kartuCss.judulKartu}>
      {kartu.isi.nama}
      {keadaan && <span className={kartuCss.keluar}>{keadaan}</span>}
      {last?.duaT && <Letter kode="2T" />}
      {arah !== null && arah !== 'normal' && <StatusWord arah={arah}>{kelasPendek[arah]}</StatusWord>}
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
        {kms === undefined ? 'KMS belum ditanyakan' : kms.punya ? 'punya ' : 'tidak punya '}
        {kms && <b>Buku KIA</b>}
      </span>
    </span>
  )
}
