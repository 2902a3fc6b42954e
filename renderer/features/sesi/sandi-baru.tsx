import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { tolakSandi } from '#shared/domain/sandi/sandi.ts'
import { banyakKata, empatKata } from '#shared/text/empat-kata.ts'
import { kalimatSandi } from '#shared/text/sandi.ts'
import { ukurSandi } from './kekuatan.ts'
import sandiCss from './sandi.module.css'
import { SandiField } from './sandi-field.tsx'

/** A new passphrase typed twice, as it stands in the fields. */
export type KetikanSandi = { readonly sandi: string; readonly ulang: string }
export const sandiKosong: KetikanSandi = { sandi: '', ulang: '' }

export type SalahSandi = { readonly sandi?: string; readonly ulang?: string }

/** What keeps a new passphrase from being taken. @param nama of the account it is for */
export function periksaSandiBaru({ sandi, ulang }: KetikanSandi, nama: string): SalahSandi | null {
  const sebab = tolakSandi(sandi, [nama])
  if (sebab !== null) return { sandi: kalimatSandi[sebab] }
  return sandi === ulang ? null : { ulang: 'Kedua ketikan belum sama. Ketik sekali lagi.' }
}

const buatKata = () => empatKata(crypto.getRandomValues(new Uint16Array(banyakKata)))

/** Four words nobody has to think of, to be taken as they are. */
function Saran({ dipakai, onPakai }: { readonly dipakai: string; readonly onPakai: (sandi: string) => void }) {
  const [kata, setKata] = useState(buatKata)
  const isDipakai = dipakai === kata
  return (
    <div className={sandiCss.saran}>
      <p>
        {isDipakai ? 'Tulis empat kata ini di kertas: ' : 'Sulit mencari? Empat kata ini kuat: '}
        <strong className={sandiCss.empatKata}>{kata}</strong>
      </p>
      <div className={sandiCss.saranAksi}>
        <Button kecil aria-disabled={isDipakai} onClick={() => onPakai(kata)}>
          {isDipakai ? 'Empat kata dipakai' : 'Pakai empat kata ini'}
        </Button>
        <Button kecil rupa="teks" onClick={() => setKata(buatKata())}>
          Empat kata lain
        </Button>
      </div>
    </div>
  )
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
      <Saran dipakai={value.sandi} onPakai={(sandi) => onChange({ sandi, ulang: sandi })} />
    </>
  )
}
