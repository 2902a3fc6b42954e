import { cls } from '#renderer/lib/cls.ts'
import { sandiTerpendek, ukurSandi } from './kekuatan.ts'
import sandiCss from './sandi.module.css'
import { SandiField } from './sandi-field.tsx'

/** A new passphrase typed twice, as it stands in the fields. */
export type KetikanSandi = { readonly sandi: string; readonly ulang: string }
export const sandiKosong: KetikanSandi = { sandi: '', ulang: '' }

export type SalahSandi = { readonly sandi?: string; readonly ulang?: string }

/** What keeps a new passphrase from being taken. */
export function periksaSandiBaru({ sandi, ulang }: KetikanSandi): SalahSandi | null {
  if ([...sandi].length < sandiTerpendek) {
    return { sandi: `Kata sandi paling sedikit ${sandiTerpendek} huruf atau angka.` }
  }
  return sandi === ulang ? null : { ulang: 'Kedua ketikan belum sama. Ketik sekali lagi.' }
}

function Meter({ sandi, nama }: { readonly sandi: string; readonly nama: string }) {
  const { tingkat, kalimat } = ukurSandi(sandi, nama)
  return (
    <span className={cls(sandiCss.meter, sandiCss[`sandi-${tingkat}`])}>
      <span className={sandiCss.garis} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {kalimat}
    </span>
  )
}

/** Two fields for a new passphrase, with an honest word about it. */
export function SandiBaruFields({
  label = 'Kata sandi',
  nama,
  value,
  salah,
  onChange,
}: {
  readonly label?: string
  /** Of the account: the first thing somebody would try. */
  readonly nama: string
  readonly value: KetikanSandi
  readonly salah: SalahSandi | null
  readonly onChange: (value: KetikanSandi) => void
}) {
  return (
    <>
      <SandiField
        label={label}
        petunjuk={<Meter sandi={value.sandi} nama={nama} />}
        salah={salah?.sandi}
        value={value.sandi}
        onChange={(sandi) => onChange({ ...value, sandi })}
      />
      <SandiField
        label={`${label} sekali lagi`}
        salah={salah?.ulang}
        value={value.ulang}
        onChange={(ulang) => onChange({ ...value, ulang })}
      />
    </>
  )
}
