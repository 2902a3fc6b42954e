import { Letter } from '#renderer/components/letter.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulanSingkat, formatTanggal } from '#shared/text/tanggal.ts'
import balitaCss from '../balita.module.css'
import { hurufHasil, kataKeadaan, kataRt, kataUmur } from '../kata.ts'

function Kurang({ baris }: { readonly baris: BalitaBaris }) {
  const kurang = [
    baris.jk === null && 'L/P',
    baris.tanggalLahir === null && 'tanggal lahir',
    baris.posyanduId === null && 'posyandu',
  ].filter(Boolean)
  return <Tanya>{kurang.length === 0 ? 'Data belum lengkap' : `Belum ada ${kurang.join(', ')}`}</Tanya>
}

function Lahir({ baris }: { readonly baris: BalitaBaris }) {
  return (
    <span className="num">
      <span>{baris.tanggalLahir === null ? '–' : kataUmur(baris.umur)}</span>
      <small>
        {baris.tanggalLahir === null ? 'tanggal lahir belum ada' : formatTanggal(baris.tanggalLahir)}
        {baris.tanggalLahirPerkiraan ? ', perkiraan' : ''}
      </small>
    </span>
  )
}

function Hasil({ baris: { terakhir } }: { readonly baris: BalitaBaris }) {
  if (terakhir === null) return <span className={cls('muted', balitaCss.kolHasil)}>Belum pernah ditimbang</span>
  return (
    <span className={balitaCss.kolHasil}>
      <span className={cls('num', balitaCss.berat)}>
        <b>{terakhir.bbG === null ? '–' : `${formatBerat(terakhir.bbG)} kg`}</b>
        <small>{formatBulanSingkat(bulanOf(terakhir.tanggal))}</small>
      </span>
      <span className={balitaCss.huruf}>
        {hurufHasil(terakhir).map((kode) => (
          <Letter key={kode} kode={kode} />
        ))}
      </span>
    </span>
  )
}

/** One child of the list in two lines: who and where, age, and the last weighing. */
export function IsiBaris({ baris }: { readonly baris: BalitaBaris }) {
  const keadaan = kataKeadaan[baris.keadaan]
  const tempat = [baris.posyandu, kataRt(baris.rt)].filter((part) => part !== null)
  return (
    <>
      <span>
        <span className={balitaCss.nama}>
          {baris.nama} <span className={balitaCss.jk}>{baris.jk ?? ''}</span>
          {baris.keadaan !== 'aktif' && baris.keadaan !== 'belumLengkap' && (
            <span className={balitaCss.keluar}>{keadaan}</span>
          )}
        </span>
        <small>{baris.keadaan === 'belumLengkap' ? <Kurang baris={baris} /> : `ibu ${baris.namaIbu ?? '–'}`}</small>
      </span>
      <Lahir baris={baris} />
      <span className={balitaCss.kolTempat}>
        <span>{tempat[0] ?? '–'}</span>
        <small>{tempat[1] ?? baris.dusun ?? ''}</small>
      </span>
      <Hasil baris={baris} />
    </>
  )
}
