"""
The compiled half of herne; use the names of `herne` instead.
"""
from __future__ import annotations
import collections.abc
import fractions
import herne._pool
import herne._table
import numpy
import numpy.typing
import os
import pandas
import polars
import pyarrow
import types
import typing
__all__: list[str] = ['Acceptability', 'AcceptabilityEntry', 'AddedPoints', 'Agreement', 'AhpWeights', 'Appraisal', 'Area', 'AssignedOpening', 'Assignment', 'AssignmentTotal', 'AttributeCounts', 'Availability', 'AvailabilityEntry', 'Binning', 'CertainEdge', 'Clause', 'ClauseCount', 'ComparedCriterion', 'ComparedLevel', 'ComparedPerson', 'ComparedPoints', 'ComparedRequirement', 'Comparison', 'ComparisonSheet', 'Competence', 'CompetenceNames', 'CompletingCandidate', 'CompletionCounts', 'CoveredRequirement', 'CriterionFinding', 'CriticalMember', 'Damage', 'Disagreement', 'DueCandidate', 'Edition', 'Eligibility', 'EqualityFinding', 'ErasedBytes', 'ErasureReport', 'Evidence', 'ExpiredLevel', 'ExplainedRequirement', 'Explanation', 'Finding', 'Fit', 'FormatData', 'FormatExport', 'FormatNote', 'FrameReader', 'Framework', 'GroupCount', 'HeldRequirement', 'Histogram', 'ImpactCost', 'ImpactCostRow', 'ImpactRow', 'ImpactTable', 'InvitationGrounds', 'InvitationList', 'InvitationRules', 'Invitations', 'InvitedPerson', 'JobCounts', 'JobEntry', 'JobProfile', 'JobRanking', 'JobSet', 'LeastShift', 'LeftOut', 'LevelRule', 'LivePool', 'LongReader', 'MissingLevel', 'NamedRole', 'Nearest', 'NotInvitedPerson', 'OpenCandidate', 'OpenLevel', 'OpenQuestion', 'OpenQuestions', 'Opening', 'PairwiseComparisons', 'Panel', 'PanelProvenance', 'PanelReport', 'PassedOver', 'Pay', 'PersonalPart', 'PlaceCounts', 'PlaceInterval', 'PlaceIntervals', 'Placement', 'PlacementLoss', 'PlannedRaise', 'Pool', 'PoolBuilder', 'PoolFileInfo', 'Profile', 'Provenance', 'Raise', 'RaiseGoal', 'RaisePlan', 'Ranking', 'RankingCounts', 'RankingEntry', 'RankingWarning', 'RatedLevel', 'RaterTendency', 'Rating', 'Reason', 'Record', 'RecordDraft', 'RecordDue', 'RecordEntry', 'RecordFault', 'RecordFinding', 'RecordReplay', 'RecordVerification', 'ReplayedOutcome', 'Requirement', 'RequirementGroup', 'RetentionRules', 'RobustOrder', 'Roster', 'RosterCounts', 'RosterEntry', 'RoundedShare', 'SamplingPlan', 'Scale', 'ScaleLevel', 'ScanInfo', 'Scorecard', 'Selection', 'SelectionWithout', 'ShardInfo', 'ShardWriter', 'Shards', 'ShareInterval', 'ShareMove', 'ShareOrder', 'ShareRange', 'ShareStability', 'SharedDay', 'SharedRequirement', 'SmallestTeam', 'Stability', 'Stage', 'StatedGoal', 'Step', 'StepCosts', 'Tandem', 'TandemCounts', 'TandemExplanation', 'Tandems', 'Task', 'TeamCompletion', 'TeamCoverage', 'TeamProfile', 'TeamProvenance', 'TeamRequirement', 'Terms', 'TermsVerdict', 'Text', 'TextReader', 'UnderRepresentation', 'UnreachableRequirement', 'UnsuitabilityFinding', 'Ways', 'WeightSpace', 'WeightSpaceParts', 'WhatIf', 'acceptability', 'ahp_weights', 'arranged', 'arrow_stream', 'assign', 'below_four_fifths', 'case_from_json', 'case_scale', 'compare', 'comparison_sheet', 'complete', 'concat', 'contributions', 'describe', 'describe_groups', 'esco_from_csv', 'explain', 'explain_tandem', 'fisher_exact', 'fit_matrix', 'force_scan_kernel', 'gaps', 'histogram', 'hr_open_from_json', 'hr_open_scale', 'html_inputs', 'html_page', 'html_part', 'ids_of_rows', 'impact', 'increments', 'increments_over', 'invitations', 'is_pool_file', 'job_published', 'json_documents', 'json_schema', 'least_raises', 'least_shift', 'left_out_text', 'level_matrix', 'levels_by_requirement', 'lint', 'lint_rules', 'load_case', 'load_esco', 'load_hr_open', 'load_onet', 'load_successfactors', 'max_points_vector', 'merge', 'nearest', 'onet_binning', 'open_pool', 'open_questions', 'open_shards', 'partners', 'place_intervals', 'points', 'points_by_increments', 'points_by_weights', 'points_matrix', 'pool_digest', 'pool_file_info', 'printable_text', 'profile_points', 'profile_points_of_jobs', 'profile_score', 'profile_verdict', 'rank', 'rank_all', 'rank_all_shards', 'rank_jobs', 'rank_order_weights', 'rank_shards', 'ranking_computed', 'reason_text', 'report_html', 'report_text', 'report_words', 'requests_text', 'required_levels', 'requirement_levels', 'robust_order', 'rows_of', 'rows_of_ranking', 'save_pool', 'scan_info', 'scores', 'select_rows', 'selection_by_clause', 'selection_by_conditions', 'selection_by_place', 'selection_by_requirement', 'share_vector', 'smallest_team', 'space_text', 'stability', 'stated_selection', 'successfactors_from_csv', 'successfactors_scale', 'swing_weights', 'table_html', 'tandems', 'team_coverage', 'terms_verdicts', 'text_heading', 'text_paragraph', 'text_table', 'text_width', 'thermometer', 'thermometer_matrix', 'to_hr_open', 'to_successfactors', 'uneven_criteria', 'verdicts', 'verify', 'verify_record', 'weight_map', 'weight_vector', 'what_if', 'whole_weights']
class Text:
    """
    Words in several languages; equal to a str that holds the same words
    in every language. `str(text)` gives English, else German, else the first.
    
    Examples
    --------
    >>> text = herne.Text({"de": "Deutsch", "en": "German"})
    >>> str(text), text.in_("de"), text.in_("fr")
    ('German', 'Deutsch', 'German')
    """
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, words: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def in_(self, language: str) -> str:
        """
        Return the words in `language`, else those for every language, else English, else German, else the first; empty if there are none.
        """
    @property
    def by_language(self) -> dict[str, str]:
        """
        All words by language tag; the tag '' stands for every language.
        """
class ScaleLevel:
    """
    One named level of a scale.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('label', 'anchor', 'code')
    _fields: typing.ClassVar[tuple] = ('label', 'anchor', 'code')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, label: Text | str | collections.abc.Mapping[str, str], *, anchor: Text | str | collections.abc.Mapping[str, str] = '', code: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def anchor(self) -> Text:
        """
        Observable behaviour that shows this level.
        """
    @property
    def code(self) -> str:
        """
        What a source system writes for it.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
class Scale:
    """
    The ordered levels 0..max of a competence, 1 <= max <= 14.
    
    Level 0 is always "none shown"; `levels[0]` is level 1.
    
    Raises
    ------
    ValueError
        Unless there are 1 to 14 levels, each with a label, and no label or code stands for two.
    
    Examples
    --------
    >>> scale = herne.Scale("cefr", ["A1", "A2", "B1", "B2", "C1", "C2"])
    >>> scale.max, scale.parse("B2"), str(scale.level(6).label)
    (6, 4, 'C2')
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, levels: collections.abc.Sequence[ScaleLevel | Text | str | collections.abc.Mapping[str, str]], *, label: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def level(self, level: typing.SupportsInt | typing.SupportsIndex) -> ScaleLevel:
        """
        Return the named level `level`, 0..max; level 0 has a label and nothing else.
        """
    def parse(self, text: typing.Any, *, levels_as: typing.Literal['automatic', 'number', 'label', 'code', 'value'] = 'automatic') -> int | None:
        """
        Return the level that a number, label or code names; ValueError names what is allowed. A scale knows of no values: 'value' is read as 'automatic'.
        """
    @property
    def has_misleading_numerals(self) -> bool:
        """
        Whether some label or code is a numeral that differs from its level.
        """
    @property
    def id(self) -> str:
        """
        The scale's id, unique within its framework.
        """
    @property
    def label(self) -> Text:
        """
        The scale's own label.
        """
    @property
    def levels(self) -> list[ScaleLevel]:
        """
        The named levels 1..max.
        """
    @property
    def max(self) -> int:
        """
        The highest level, 1..14.
        """
class Binning:
    """
    Which values of a finer scale give which level, by cut points (Klasseneinteilung).
    
    The levels that values of a finer scale give, in exact arithmetic: cut points are fractions, whole
    numbers or text such as "7/2", one a level, and values likewise.
    
    Raises
    ------
    ValueError
        If cut points are not in order, or a value is none that is allowed.
    
    Examples
    --------
    >>> points = herne.Binning({"de": "Notenpunkte", "en": "grade points"}, "at_least", [5, 8, 11])
    >>> points.level_of(9), points.read_level("4,9"), points.level_between(7, 8)
    (2, 0, None)
    >>> print(points.sentence().in_("en"))
    grade points: level 1 from 5, level 2 from 8, level 3 from 11, otherwise level 0
    >>> herne.Binning("certificate", "at_most_years_old", [5], as_of="2026-03-01").level_on("2021-03-01")
    1
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('quantity', 'rule', 'cut_points', 'least', 'greatest', 'as_of')
    _fields: typing.ClassVar[tuple] = ('quantity', 'rule', 'cut_points', 'least', 'greatest', 'as_of')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, quantity: Text | str | collections.abc.Mapping[str, str], rule: typing.Literal['at_least', 'at_most', 'at_most_years_old'], cut_points: collections.abc.Sequence[fractions.Fraction | int | str], *, least: fractions.Fraction | int | str | None = None, greatest: fractions.Fraction | int | str | None = None, as_of: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def level_between(self, lower: fractions.Fraction | int | str, upper: fractions.Fraction | int | str) -> int | None:
        """
        Return the level that all values from `lower` to `upper` give, None where a cut point lies between them. ValueError if one is not allowed.
        """
    def level_of(self, value: fractions.Fraction | int | str) -> int | None:
        """
        Return the level that the value gives. ValueError if it is not allowed.
        """
    def level_on(self, day: str) -> int | None:
        """
        Return the level of something of a day, `YYYY-MM-DD`. ValueError if it is none, or after `as_of`.
        """
    def read_level(self, written: str) -> int | None:
        """
        Return the level that a written value gives: a day, a decimal (`4.62`, `4,62`) or a fraction (`3/4`). ValueError if it is none.
        """
    def scale(self, id: str) -> Scale:
        """
        Return a scale of this id whose levels are named by where they begin, such as "from 1.5". ValueError if the id is none.
        """
    def sentence(self) -> Text:
        """
        Return the rule as a sentence, in German and English.
        """
    @property
    def as_of(self) -> str:
        """
        Day that ages are counted to.
        """
    @property
    def cut_points(self) -> list[fractions.Fraction]:
        """
        Where levels 1, 2, ... begin: ascending for 'at_least', else descending.
        """
    @property
    def greatest(self) -> fractions.Fraction | None:
        """
        The greatest value allowed.
        """
    @property
    def least(self) -> fractions.Fraction | None:
        """
        The least value allowed.
        """
    @property
    def quantity(self) -> Text:
        """
        What the values are.
        """
    @property
    def rule(self) -> typing.Literal['at_least', 'at_most', 'at_most_years_old']:
        """
        How values are held against the cut points.
        """
class Area:
    """
    A named part of a framework.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'description')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'description')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, label: Text | str | collections.abc.Mapping[str, str], *, description: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def description(self) -> Text:
        """
        What it is.
        """
    @property
    def id(self) -> str:
        """
        `framework/name`.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
class Competence:
    """
    What a level is stated of (Kompetenz); the framework that takes it up completes a bare name to `framework/name`.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'scale', 'area', 'proof', 'description', 'binning')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'scale', 'area', 'proof', 'description', 'binning')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, scale: Scale, *, label: Text | str | collections.abc.Mapping[str, str] = '', area: str = '', proof: typing.Literal['document', 'judgement'] = 'judgement', description: Text | str | collections.abc.Mapping[str, str] = '', binning: Binning | None = None) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def parse(self, text: typing.Any, *, levels_as: typing.Literal['automatic', 'number', 'label', 'code', 'value'] = 'automatic') -> int | None:
        """
        Return the level that text or an integer writes, as readers of tables do.
        
        Without a binning as `Scale.parse`. With one, 'value' reads a value, such as "11.5", "11,5", "23/2"
        or a day; 'automatic' reads labels and codes, and refuses numbers and days.
        
        Parameters
        ----------
        text : str or int
        levels_as : {'automatic', 'number', 'label', 'code', 'value'}
            How it is written.
        
        Returns
        -------
        int or None
        
        Raises
        ------
        ValueError
            Naming what is allowed, or that nobody can tell whether a level or a value is meant.
        
        Examples
        --------
        >>> points = herne.Binning("points", "at_least", [5, 10])
        >>> exam = herne.Competence("exam", points.scale("exam"), binning=points)
        >>> exam.parse("11,5", levels_as="value"), exam.parse("2", levels_as="value")
        (2, 0)
        >>> exam.parse("from 5"), exam.parse("2", levels_as="number")
        (1, 2)
        """
    @property
    def area(self) -> str:
        """
        Id of its area, empty if it has none.
        """
    @property
    def binning(self) -> Binning | None:
        """
        Which values of a finer scale gave its levels.
        """
    @property
    def description(self) -> Text:
        """
        What it is.
        """
    @property
    def id(self) -> str:
        """
        `framework/name`.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def proof(self) -> typing.Literal['document', 'judgement']:
        """
        How it is usually established.
        """
    @property
    def scale(self) -> Scale:
        """
        The levels that it may take.
        """
class Edition:
    """
    Which edition of a framework.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'edition', 'digest')
    _fields: typing.ClassVar[tuple] = ('id', 'edition', 'digest')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, edition: str, digest: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def digest(self) -> str:
        """
        SHA-256 of the content in hex, empty where unknown.
        """
    @property
    def edition(self) -> str:
        """
        The edition as its publisher writes it.
        """
    @property
    def id(self) -> str:
        """
        The framework's id.
        """
class Framework:
    """
    An immutable, validated, ordered set of competences (Kompetenzmodell).
    
    Iterates over its competences; `framework[id]` and `framework[position]` give one.
    
    Raises
    ------
    ValueError
        If an id is malformed or stands twice, a competence names an unknown area, or there are none.
    
    Examples
    --------
    >>> framework = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> framework["german"].scale.max
    6
    >>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
    >>> [competence.id for competence in own]
    ['own/sql']
    """
    @staticmethod
    def from_dict(value: dict, name: str = 'framework') -> Framework:
        """
        Return the framework of a dict with the fields of the JSON file.
        """
    @staticmethod
    def from_json(text: str, name: str = 'framework') -> Framework:
        """
        Return the framework that JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes | collections.abc.Sequence[os.PathLike | str | bytes]) -> Framework:
        """
        Return the framework of a JSON file, or the merged one of several.
        
        Raises
        ------
        ValueError
            Lists up to 20 problems by place.
        FileNotFoundError
            If there is no such file.
        """
    @staticmethod
    def merge(*args: Framework) -> Framework:
        """
        Return one framework of all competences, in the order of the arguments. ValueError for two editions of one framework.
        """
    def __contains__(self, arg0: typing.Any) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getitem__(self, arg0: typing.SupportsInt | typing.SupportsIndex | str) -> Competence:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, edition: str, competences: collections.abc.Sequence[Competence], *, areas: collections.abc.Sequence[Area] = [], scales: collections.abc.Sequence[Scale] = [], title: Text | str | collections.abc.Mapping[str, str] = '', source: str = '', licence: str = '', note: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[Competence]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def area(self, id: str) -> Area:
        """
        Return the area called `id`. KeyError.
        """
    def index(self, id: str) -> int:
        """
        Return the position of the competence called `id`, in full or bare. KeyError names the nearest id.
        """
    def to_dict(self) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict. ValueError for a merged one.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return the framework as JSON. ValueError for a merged one: write its parts.
        """
    @property
    def competences(self) -> list[Competence]:
        """
        All competences in order.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 over the whole content in lower-case hex.
        """
    @property
    def edition(self) -> str:
        """
        The edition; of a merged framework all, joined by `+`.
        """
    @property
    def editions(self) -> list[Edition]:
        """
        Id, edition and digest of each framework that was merged.
        """
    @property
    def id(self) -> str:
        """
        The id; of a merged one all, joined by `+`.
        """
    @property
    def ids(self) -> list[str]:
        """
        Ids of all competences in order.
        """
    @property
    def licence(self) -> str:
        """
        The terms its content is under; of a merged one, its first part.
        """
    @property
    def parts(self) -> list[Framework]:
        """
        The frameworks that were merged; of an unmerged one just itself.
        """
    @property
    def source(self) -> str:
        """
        Where the content comes from; of a merged one, its first part.
        """
    @property
    def title(self) -> Text:
        """
        What people call it; of a merged one, its first part.
        """
class CompetenceNames:
    """
    Finds competences by what people write over their columns.
    
    An id, in full or bare, comes first and is compared letter by letter, case included; else a label in
    any language, where it is unambiguous, whatever its case. Blanks at the ends and characters without
    width do not count, and a letter and its mark count as the composed letter.
    
    Parameters
    ----------
    framework : Framework
        One, or several to merge.
    
    Examples
    --------
    >>> framework = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> names = herne.CompetenceNames(framework)
    >>> framework[names.index("german")].id, framework[names.index(" deutsch")].id
    ('cefr/german', 'cefr/german')
    >>> "Klingonisch" in names
    False
    """
    def __contains__(self, arg0: typing.Any) -> bool:
        ...
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework]) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def index(self, name: str) -> int:
        """
        Return the position of the competence that `name` names. KeyError with the nearest id if there is none; ValueError that lists the ids if it may mean several.
        """
class Evidence:
    """
    Evidence (Nachweis) for one level of one candidate. It never changes points. Days are written `YYYY-MM-DD`.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('what', 'source', 'date', 'valid_until', 'status', 'rater')
    _fields: typing.ClassVar[tuple] = ('what', 'source', 'date', 'valid_until', 'status', 'rater')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, what: str = '', *, source: str = '', date: str = '', valid_until: str = '', status: typing.Literal['claimed', 'documented', 'verified', 'judged'] = 'claimed', rater: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def expired_on(self, day: str) -> bool:
        """
        Return whether it was no longer valid on `day` (`YYYY-MM-DD`).
        """
    @property
    def date(self) -> str:
        """
        Day it is of, empty if not stated.
        """
    @property
    def rater(self) -> str:
        """
        Who judged it, by role or id.
        """
    @property
    def source(self) -> str:
        """
        Where it comes from.
        """
    @property
    def status(self) -> typing.Literal['claimed', 'documented', 'verified', 'judged']:
        """
        How far it is established.
        """
    @property
    def valid_until(self) -> str:
        """
        Last day it is valid, empty if it does not expire.
        """
    @property
    def what(self) -> str:
        """
        What it is, e.g. "B2 certificate".
        """
class Profile:
    """
    One person's levels over a framework (Kompetenzprofil), immutable.
    
    Parameters
    ----------
    id : int or str
    framework : Framework
        One, or several to merge.
    levels : mapping or sequence
        Levels by competence id, all others being unknown; or one a competence in the framework's
        order. A level is a number, a label or code of the scale, or None for unknown.
    evidence : mapping, optional
        Lists of `Evidence` by competence id.
    
    Raises
    ------
    KeyError
        For an id that the framework does not have, with the nearest one.
    ValueError
        For a level that is off its scale.
    
    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> ada = herne.Profile("ada", cefr, {"german": "C1"})
    >>> ada["german"], ada["english"], ada.with_("english", 4)["english"]
    (5, None, 4)
    """
    @staticmethod
    def from_dict(value: dict, framework: Framework | collections.abc.Iterable[Framework], name: str = 'profiles') -> list[Profile]:
        """
        Return the profiles of a dict with the fields of the JSON file.
        """
    @staticmethod
    def from_json(text: str, framework: Framework | collections.abc.Iterable[Framework], name: str = 'profiles') -> list[Profile]:
        """
        Return the profiles that JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes, framework: Framework | collections.abc.Iterable[Framework]) -> list[Profile]:
        """
        Return the profiles of a JSON file, with their evidence.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __contains__(self, arg0: str) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getitem__(self, id: str) -> int | None:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: int | str, framework: Framework | collections.abc.Iterable[Framework], levels: typing.Any, *, evidence: collections.abc.Mapping[str, collections.abc.Sequence[Evidence]] = {}) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator:
        """
        Iterate over the competences' ids, as a mapping does.
        """
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def keys(self) -> list[str]:
        """
        Return the competences' ids; `dict(profile)` is the levels by id.
        """
    def to_dict(self) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return the profile as JSON, as a file of one profile.
        """
    def with_(self, id: str, level: typing.Any) -> Profile:
        """
        Return this profile with another level of one competence.
        """
    @property
    def evidence(self) -> dict[str, list[Evidence]]:
        """
        Lists of evidence by competence id.
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that the levels are stated over.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate's id.
        """
    @property
    def levels(self) -> list[int | None]:
        """
        All levels in the framework's order, None for unknown.
        """
class Fit:
    """
    How much of a requirement a level fulfils (Erfüllungsgrad).
    
    An exact share in [0, 1]: 0 at level 0, never falling, 1 at the scale's top.
    
    Examples
    --------
    >>> herne.Fit.proportional().share(2, required=3, max=4)
    Fraction(2, 3)
    >>> herne.Fit.table([0, "1/4", 1])
    Fit.table(['0', '1/4', '1'])
    """
    @staticmethod
    def full_scale() -> Fit:
        """
        Return level / max.
        """
    @staticmethod
    def proportional() -> Fit:
        """
        Return min(level / required, 1).
        """
    @staticmethod
    def table(shares: collections.abc.Sequence[fractions.Fraction | int | str]) -> Fit:
        """
        Return the fit that gives `shares[c]` at level c. ValueError unless it starts with 0, never falls and ends with 1.
        """
    @staticmethod
    def threshold() -> Fit:
        """
        Return 1 from the required level on, else 0.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def share(self, level: typing.SupportsInt | typing.SupportsIndex, *, required: typing.SupportsInt | typing.SupportsIndex, max: typing.SupportsInt | typing.SupportsIndex) -> fractions.Fraction:
        """
        Return the exact share at `level` where `required` is required on a scale 0..`max`.
        """
    @property
    def kind(self) -> typing.Literal['proportional', 'threshold', 'full_scale', 'table']:
        """
        The shape.
        """
    @property
    def shares(self) -> list[fractions.Fraction]:
        """
        The shares of a table; empty for the other shapes.
        """
class Requirement:
    """
    One competence at one level, weighted (Anforderung).
    
    Examples
    --------
    >>> herne.Requirement("german", "cefr/german", 5, weight=3, importance="expected")
    Requirement(id='german', competence='cefr/german', level=5, weight=3, fit=Fit.proportional(), importance='expected')
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'weight', 'group', 'fit', 'importance', 'proof', 'stage', 'source_line', 'tasks', 'label', 'shared')
    _fields: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'weight', 'group', 'fit', 'importance', 'proof', 'stage', 'source_line', 'tasks', 'label', 'shared')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, competence: str, level: typing.SupportsInt | typing.SupportsIndex, *, weight: typing.SupportsInt | typing.SupportsIndex = 1, group: str = '', fit: Fit = ..., importance: typing.Literal['must', 'expected', 'wish'] = 'must', proof: typing.Literal['document', 'judgement'] | None = None, stage: str = '', source_line: str = '', tasks: collections.abc.Sequence[str] = [], label: Text | str | collections.abc.Mapping[str, str] = '', shared: typing.Literal['either', 'both', 'mean'] | None = None) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Competence id, full or bare.
        """
    @property
    def fit(self) -> Fit:
        """
        Share of the points by level.
        """
    @property
    def group(self) -> str:
        """
        Id of its group, empty where there are no groups.
        """
    @property
    def id(self) -> str:
        """
        Unique within the job.
        """
    @property
    def importance(self) -> typing.Literal['must', 'expected', 'wish']:
        """
        How the posting words it.
        """
    @property
    def label(self) -> Text:
        """
        What people call it; empty: the competence's label.
        """
    @property
    def level(self) -> int:
        """
        The required level, 1..max.
        """
    @property
    def proof(self) -> typing.Literal['document', 'judgement'] | None:
        """
        Overrides the competence's proof, if stated.
        """
    @property
    def shared(self) -> typing.Literal['either', 'both', 'mean'] | None:
        """
        What it asks of two who share the post; by default 'either' where a document proves it, 'both' where it is judged.
        """
    @property
    def source_line(self) -> str:
        """
        The posting's line.
        """
    @property
    def stage(self) -> str:
        """
        Stage by which its level is known, may be empty.
        """
    @property
    def tasks(self) -> list[str]:
        """
        Ids of the tasks that it serves.
        """
    @property
    def weight(self) -> int:
        """
        Weight within its group, 1..10000.
        """
class RequirementGroup:
    """
    A weighted group of requirements.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'weight')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'weight')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, *, label: Text | str | collections.abc.Mapping[str, str] = '', weight: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> str:
        """
        Unique within the job.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def weight(self) -> int:
        """
        Weight among the groups, 1..10000.
        """
class Reason:
    """
    What of one clause is not satisfied: the clause without satisfied parts.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('kind', 'competence', 'level', 'actual', 'n', 'verdict', 'id', 'label', 'source_line', 'parts')
    _fields: typing.ClassVar[tuple] = ('kind', 'competence', 'level', 'actual', 'n', 'verdict', 'id', 'label', 'source_line', 'parts')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def actual(self) -> int | None:
        """
        The candidate's level, if it is known.
        """
    @property
    def competence(self) -> str:
        """
        The competence, for 'level'.
        """
    @property
    def id(self) -> str:
        """
        The clause's short name.
        """
    @property
    def kind(self) -> typing.Literal['level', 'all', 'any', 'at_least']:
        """
        What the clause asks for.
        """
    @property
    def label(self) -> Text:
        """
        What people call the clause.
        """
    @property
    def level(self) -> int:
        """
        The level to reach, for 'level'.
        """
    @property
    def n(self) -> int:
        """
        How many of `parts` are still needed.
        """
    @property
    def parts(self) -> list[Reason]:
        """
        The unsatisfied parts.
        """
    @property
    def source_line(self) -> str:
        """
        The posting's line.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        'undecided' or 'ineligible'.
        """
class Raise:
    """
    One level to reach; from an unknown level it asks for a proof.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('competence', 'from_', 'to')
    _fields: typing.ClassVar[tuple] = ('competence', 'from_', 'to')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def from_(self) -> int | None:
        """
        The level now, if it is known.
        """
    @property
    def to(self) -> int:
        """
        The level to reach.
        """
class Ways:
    """
    Minimal sets of raises; each alone makes a candidate eligible.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('sets', 'more')
    _fields: typing.ClassVar[tuple] = ('sets', 'more')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def more(self) -> bool:
        """
        Whether there are more than are listed.
        """
    @property
    def sets(self) -> list[list[Raise]]:
        """
        Fewest raises first; at most 32.
        """
class Step:
    """
    One level more in one competence, and what it gains.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('competence', 'label', 'from_', 'to', 'gain')
    _fields: typing.ClassVar[tuple] = ('competence', 'label', 'from_', 'to', 'gain')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def from_(self) -> int:
        """
        The level now.
        """
    @property
    def gain(self) -> int:
        """
        Points gained.
        """
    @property
    def label(self) -> Text:
        """
        The competence's label.
        """
    @property
    def to(self) -> int:
        """
        The next level.
        """
class Clause:
    """
    Clause of an eligibility formula: a level to reach, or a combination.
    
    Examples
    --------
    >>> degree = herne.Clause.at("own/degree", 2, source_line="1a")
    >>> herne.Clause.any_of([degree, herne.Clause.at("own/career", 1)])
    Clause.any_of([Clause.at('own/degree', 2), Clause.at('own/career', 1)])
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('kind', 'competence', 'level', 'n', 'clauses', 'id', 'label', 'source_line', 'posted_level', 'stage', 'reason')
    _fields: typing.ClassVar[tuple] = ('kind', 'competence', 'level', 'n', 'clauses', 'id', 'label', 'source_line', 'posted_level', 'stage', 'reason')
    @staticmethod
    def all_of(clauses: collections.abc.Sequence[Clause], *, id: str = '', label: Text | str | collections.abc.Mapping[str, str] = '', source_line: str = '', stage: str = '', reason: Text | str | collections.abc.Mapping[str, str] = '') -> Clause:
        """
        Return the clause "each of `clauses`".
        """
    @staticmethod
    def any_of(clauses: collections.abc.Sequence[Clause], *, id: str = '', label: Text | str | collections.abc.Mapping[str, str] = '', source_line: str = '', stage: str = '', reason: Text | str | collections.abc.Mapping[str, str] = '') -> Clause:
        """
        Return the clause "one of `clauses`".
        """
    @staticmethod
    def at(competence: str, level: typing.SupportsInt | typing.SupportsIndex, *, id: str = '', label: Text | str | collections.abc.Mapping[str, str] = '', source_line: str = '', posted_level: typing.SupportsInt | typing.SupportsIndex | None = None, stage: str = '', reason: Text | str | collections.abc.Mapping[str, str] = '') -> Clause:
        """
        Return the clause "`competence` at `level` or above".
        """
    @staticmethod
    def at_least(n: typing.SupportsInt | typing.SupportsIndex, clauses: collections.abc.Sequence[Clause], *, id: str = '', label: Text | str | collections.abc.Mapping[str, str] = '', source_line: str = '', stage: str = '', reason: Text | str | collections.abc.Mapping[str, str] = '') -> Clause:
        """
        Return the clause "`n` of `clauses`".
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def clauses(self) -> list[Clause]:
        """
        What is combined.
        """
    @property
    def competence(self) -> str:
        """
        Competence id, for 'level'.
        """
    @property
    def id(self) -> str:
        """
        Short name for reports.
        """
    @property
    def kind(self) -> typing.Literal['level', 'all', 'any', 'at_least']:
        """
        What it asks for.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def level(self) -> int:
        """
        Level to reach, for 'level'.
        """
    @property
    def n(self) -> int:
        """
        How many of `clauses`, for 'at_least'.
        """
    @property
    def posted_level(self) -> int | None:
        """
        The level that the posting states, if any.
        """
    @property
    def reason(self) -> Text:
        """
        Why the post demands it where the office does not.
        """
    @property
    def source_line(self) -> str:
        """
        The line of the posting it stands for.
        """
    @property
    def stage(self) -> str:
        """
        Stage by which it can be known, '' from the start; parts without one have it too.
        """
class Eligibility:
    """
    Which levels a candidate must have to be considered at all.
    
    Raises
    ------
    ValueError
        If a combination is empty, a number is out of range or the formula is nested deeper than 32.
    
    Examples
    --------
    >>> herne.Eligibility().everybody
    True
    >>> formula = herne.Eligibility(herne.Clause.at("cefr/german", 5))
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> formula.verdict(herne.Profile("ada", cefr, {}))
    'undecided'
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, formula: Clause | None = None) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def reasons(self, profile: Profile) -> list[Reason]:
        """
        Return the top-level clauses that are not certainly satisfied.
        """
    def verdict(self, profile: Profile) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Return the verdict on one profile.
        """
    def ways(self, profile: Profile) -> Ways:
        """
        Return the minimal ways for a profile to become eligible.
        """
    @property
    def clauses(self) -> list[Clause]:
        """
        The top-level clauses: those of an outermost 'all', else the formula itself.
        """
    @property
    def everybody(self) -> bool:
        """
        Whether there is no formula.
        """
    @property
    def formula(self) -> Clause | None:
        """
        The formula, None if everybody is eligible.
        """
class Provenance:
    """
    What went into a result.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('version', 'job', 'stage', 'job_digest', 'scorecard_digest', 'frameworks')
    _fields: typing.ClassVar[tuple] = ('version', 'job', 'stage', 'job_digest', 'scorecard_digest', 'frameworks')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def frameworks(self) -> list[Edition]:
        """
        The frameworks that the job speaks of.
        """
    @property
    def job(self) -> str:
        """
        Reference of the job, empty if there is none.
        """
    @property
    def job_digest(self) -> str:
        """
        SHA-256 of the job, or empty.
        """
    @property
    def scorecard_digest(self) -> str:
        """
        SHA-256 of the scorecard.
        """
    @property
    def stage(self) -> str:
        """
        Stage that the job was cut at, or empty.
        """
    @property
    def version(self) -> str:
        """
        Version of herne.
        """
class Scorecard:
    """
    A compiled job: one table from level to whole points per competence, and a formula.
    
    Raises
    ------
    KeyError
        For a competence that the framework does not have.
    ValueError
        For a table that does not start with 0, falls or has the wrong length.
    OverflowError
        For more than 2^53 points.
    
    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> card = herne.Scorecard(cefr, {"german": [0, 1, 2, 4, 8, 8, 8]})
    >>> card.max_points, card.points("german")[3]
    (8, 4)
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework], tables: collections.abc.Mapping[str, collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]], *, eligibility: Eligibility = ...) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def points(self, competence: str) -> list[int]:
        """
        Return one entry a level 0..max. KeyError if it is not used.
        """
    @property
    def competences(self) -> list[Competence]:
        """
        The competences that a table or the formula uses.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 over tables, formula and competences.
        """
    @property
    def eligibility(self) -> Eligibility:
        """
        The eligibility formula.
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that the tables speak of.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody who has every top level.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What it was made from.
        """
class Task:
    """
    Task (Aufgabe) of a post: what requirements are for.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label')
    _fields: typing.ClassVar[tuple] = ('id', 'label')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, label: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> str:
        """
        Unique within the job.
        """
    @property
    def label(self) -> Text:
        """
        What is to be done.
        """
class Stage:
    """
    Stage of a selection, such as documents or interview.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label')
    _fields: typing.ClassVar[tuple] = ('id', 'label')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, label: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> str:
        """
        Unique within the job.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
class Pay:
    """
    Pay of one status group.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('status_group', 'grade', 'weekly_hours', 'note', 'track')
    _fields: typing.ClassVar[tuple] = ('status_group', 'grade', 'weekly_hours', 'note', 'track')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, status_group: str, grade: str, *, weekly_hours: typing.SupportsInt | typing.SupportsIndex | None = None, note: Text | str | collections.abc.Mapping[str, str] = '', track: Eligibility = ...) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def grade(self) -> str:
        """
        E.g. 'E 11 TVöD'.
        """
    @property
    def note(self) -> Text:
        """
        What applies besides.
        """
    @property
    def status_group(self) -> str:
        """
        E.g. 'employee'.
        """
    @property
    def track(self) -> Eligibility:
        """
        What this status group presupposes besides.
        """
    @property
    def weekly_hours(self) -> int | None:
        """
        Full-time hours a week, if stated.
        """
class Terms:
    """
    Terms of a post; what is not stated stays empty.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('pay', 'permanent', 'full_time', 'job_sharing', 'start', 'closing_date', 'published_on', 'notes')
    _fields: typing.ClassVar[tuple] = ('pay', 'permanent', 'full_time', 'job_sharing', 'start', 'closing_date', 'published_on', 'notes')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *, pay: collections.abc.Sequence[Pay] = [], permanent: bool | None = None, full_time: bool | None = None, job_sharing: bool | None = None, start: Text | str | collections.abc.Mapping[str, str] = '', closing_date: str = '', published_on: str = '', notes: collections.abc.Sequence[Text] = []) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def closing_date(self) -> str:
        """
        Last day for applications.
        """
    @property
    def full_time(self) -> bool | None:
        """
        Whether it is full time, if stated.
        """
    @property
    def job_sharing(self) -> bool | None:
        """
        Whether two may share it, if stated.
        """
    @property
    def notes(self) -> list[Text]:
        """
        Whatever else applies.
        """
    @property
    def pay(self) -> list[Pay]:
        """
        Pay by status group.
        """
    @property
    def permanent(self) -> bool | None:
        """
        Whether it is permanent, if stated.
        """
    @property
    def published_on(self) -> str:
        """
        Day of publication.
        """
    @property
    def start(self) -> Text:
        """
        When it starts.
        """
class RoundedShare:
    """
    A share that `weight_total` changed.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'exact', 'rounded')
    _fields: typing.ClassVar[tuple] = ('requirement', 'exact', 'rounded')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def exact(self) -> fractions.Fraction:
        """
        The share by weights alone.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
    @property
    def rounded(self) -> fractions.Fraction:
        """
        The share in use.
        """
class JobProfile:
    """
    A validated, immutable job profile (Anforderungsprofil), compiled into its scorecard.
    
    Raises
    ------
    ValueError
        Lists up to 20 problems (ids, weights, levels, fits, groups, stages, tasks) by place.
    OverflowError
        If exact points exceed 2^53; the message names the way out.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> job.reference, len(job), job.scorecard().max_points
    ('16/0107', 24, 2000)
    >>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
    >>> herne.JobProfile(own, "A-1", [herne.Requirement("sql", "sql", 2)])
    <JobProfile A-1: 1 requirement, 2 points>
    """
    @staticmethod
    def from_dict(value: dict, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = [], name: str = 'job profile') -> JobProfile:
        """
        Return the job profile of a dict with the fields of the JSON file.
        """
    @staticmethod
    def from_json(text: str, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = [], name: str = 'job profile') -> JobProfile:
        """
        Return the job profile that JSON text holds; `name` stands in errors.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = []) -> JobProfile:
        """
        Return the job profile of a JSON file.
        
        Its frameworks are looked up by id and edition among `frameworks`, then in `folders`, by default the file's own and `../frameworks`.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework], reference: str, requirements: collections.abc.Sequence[Requirement], *, title: Text | str | collections.abc.Mapping[str, str] = '', groups: collections.abc.Sequence[RequirementGroup] = [], eligibility: typing.Any = None, stages: collections.abc.Sequence[Stage] = [], tasks: collections.abc.Sequence[Task] = [], weight_total: typing.SupportsInt | typing.SupportsIndex | None = None, weights_source: Text | str | collections.abc.Mapping[str, str] = '', terms: Terms = ..., employer: Text | str | collections.abc.Mapping[str, str] = '', unit: Text | str | collections.abc.Mapping[str, str] = '', source: str = '', note: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def at_stage(self, stage: str) -> JobProfile:
        """
        Return the job of what is known by the end of `stage`: its requirements and those of earlier stages, and the formula without what later clauses ask for, which counts as met for now. KeyError for an unknown one.
        """
    def competence(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> Competence:
        """
        Return the competence of a requirement, by position or id.
        """
    def index(self, requirement: str) -> int:
        """
        Return the position of a requirement. KeyError.
        """
    def label(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> Text:
        """
        Return a requirement's label: its own, else its competence's.
        """
    def points(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> list[int]:
        """
        Return a requirement's whole points, one entry a level 0..max.
        """
    def proof(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> typing.Literal['document', 'judgement']:
        """
        Return how a requirement is established.
        """
    def scorecard(self) -> Scorecard:
        """
        Return the compiled job.
        """
    def share(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> fractions.Fraction:
        """
        Return a requirement's exact share of the job; they sum to 1.
        """
    def shared(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> typing.Literal['either', 'both', 'mean']:
        """
        Return what a requirement asks of two who share the post: its own word, else 'either' where a document proves it and 'both' where it is judged.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict; `shared` stands in every requirement.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 over the whole content.
        """
    @property
    def eligibility(self) -> Eligibility:
        """
        Who can be considered.
        """
    @property
    def employer(self) -> Text:
        """
        Who offers the post.
        """
    @property
    def framework(self) -> Framework:
        """
        The frameworks that the job names, merged in its order.
        """
    @property
    def frameworks(self) -> list[Edition]:
        """
        The editions of the frameworks that it speaks of.
        """
    @property
    def groups(self) -> list[RequirementGroup]:
        """
        The groups; empty: all requirements form one.
        """
    @property
    def note(self) -> Text:
        """
        What a reader should know of it.
        """
    @property
    def reference(self) -> str:
        """
        The reference number.
        """
    @property
    def requirements(self) -> list[Requirement]:
        """
        What is weighed, in order.
        """
    @property
    def rounded_shares(self) -> list[RoundedShare]:
        """
        The shares that `weight_total` changed.
        """
    @property
    def source(self) -> str:
        """
        Where the content comes from.
        """
    @property
    def stage(self) -> str:
        """
        The stage that this job was cut at, empty if it is whole.
        """
    @property
    def stages(self) -> list[Stage]:
        """
        The stages of the selection, in order.
        """
    @property
    def tasks(self) -> list[Task]:
        """
        The tasks of the post.
        """
    @property
    def terms(self) -> Terms:
        """
        The terms of the post.
        """
    @property
    def title(self) -> Text:
        """
        The title of the post.
        """
    @property
    def unit(self) -> Text:
        """
        The department.
        """
    @property
    def weight_total(self) -> int | None:
        """
        What shares are rounded to whole parts of, or None.
        """
    @property
    def weights_source(self) -> Text:
        """
        Where the weights come from.
        """
class Finding:
    """
    What a check noticed; nothing is refused because of it.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('code', 'severity', 'place', 'reason')
    _fields: typing.ClassVar[tuple] = ('code', 'severity', 'place', 'reason')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    @property
    def code(self) -> str:
        """
        Stable short name, e.g. 'judgement_in_eligibility'.
        """
    @property
    def place(self) -> str:
        """
        Where, e.g. 'requirements[3]'.
        """
    @property
    def reason(self) -> Text:
        """
        Why, in German and English.
        """
    @property
    def severity(self) -> typing.Literal['information', 'warning', 'error']:
        """
        How grave it is.
        """
class PairwiseComparisons:
    """
    Pairwise comparisons on Saaty's ratio scale, for the analytic hierarchy process.
    
    Examples
    --------
    >>> pairs = herne.PairwiseComparisons(["a", "b"])
    >>> pairs.set("a", "b", 3)
    >>> [round(weight, 3) for weight in herne.ahp_weights(pairs).weights]
    [0.75, 0.25]
    """
    def __init__(self, elements: collections.abc.Sequence[str]) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def ratio(self, a: typing.SupportsInt | typing.SupportsIndex, b: typing.SupportsInt | typing.SupportsIndex) -> float | None:
        """
        Return how many times as much element a weighs as b, or None.
        """
    def set(self, a: str, b: str, ratio: typing.SupportsFloat | typing.SupportsIndex) -> None:
        """
        State that `a` weighs `ratio` times as much as `b`, 1/9 <= ratio <= 9. KeyError for an unknown element, ValueError for a ratio off the scale or a pair stated before.
        """
    @property
    def elements(self) -> list[str]:
        """
        The elements in order.
        """
class AhpWeights:
    """
    Outcome of an analytic hierarchy process.
    """
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def consistency_index(self) -> float:
        """
        (lambda_max - n) / (n - 1).
        """
    @property
    def consistency_ratio(self) -> float:
        """
        consistency_index / random_index, 0 for n <= 2.
        """
    @property
    def findings(self) -> list[Finding]:
        """
        `inconsistent_comparisons` where the ratio is above 0.1.
        """
    @property
    def lambda_max(self) -> float:
        """
        Principal eigenvalue.
        """
    @property
    def random_index(self) -> float:
        """
        Mean consistency index of random matrices of this size.
        """
    @property
    def random_index_source(self) -> str:
        """
        Publication that the random index is from.
        """
    @property
    def weights(self) -> list[float]:
        """
        The principal eigenvector, summing to 1.
        """
class Pool:
    class _CsvOptions:
        def __init__(self, layout: typing.Literal['automatic', 'wide', 'long'], id: str, ids: typing.Literal['text', 'number'], unknown: collections.abc.Sequence[str], ignore: collections.abc.Sequence[str], levels_as: typing.Literal['automatic', 'number', 'label', 'code', 'value'], columns: collections.abc.Mapping[str, str], other_columns: typing.Literal['left_aside', 'by_head'], encoding: typing.Literal['automatic', 'windows-1252']) -> None:
            ...
        def __reduce__(self) -> typing.Any:
            ...
        def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
            ...
    @staticmethod
    def _from_csv(text: str, framework: Framework | collections.abc.Iterable[Framework], name: str, options: Pool._CsvOptions) -> Pool:
        ...
    @staticmethod
    def _load_csv(path: os.PathLike | str | bytes, framework: Framework | collections.abc.Iterable[Framework], options: Pool._CsvOptions) -> Pool:
        ...
    def __bool__(self) -> bool:
        ...
    def __contains__(self, id: int | str) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getitem__(self, id: int | str) -> Profile:
        """
        Return the profile of the candidate called `id`. KeyError with the nearest id.
        """
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    @typing.overload
    def __init__(self, framework: Framework) -> None:
        ...
    @typing.overload
    def __init__(self, pool: Pool) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def _id_column(self) -> typing.Any:
        ...
    def _levels(self, competences: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]) -> numpy.typing.NDArray[numpy.uint8]:
        ...
    def _with_evidence(self, path: os.PathLike | str | bytes, options: Pool._CsvOptions) -> Pool:
        ...
    def id(self, row: typing.SupportsInt | typing.SupportsIndex) -> int | str:
        """
        Return the id of the candidate at `row`. IndexError.
        """
    def profile(self, row: typing.SupportsInt | typing.SupportsIndex) -> Profile:
        """
        Return the profile at `row`, counted from 0. IndexError.
        """
    def provided(self, competence: str) -> bool:
        """
        Return whether the input that the pool was made from speaks of a competence at all.
        """
    def row(self, id: int | str) -> int:
        """
        Return the row of the candidate called `id`. KeyError with the nearest id.
        """
    def to_csv(self, *, layout: typing.Literal['automatic', 'wide', 'long'] = 'wide', separator: str = ',', cells: typing.Literal['verbatim', 'escaped'] = 'verbatim') -> str:
        """
        Return the pool as CSV: wide (one row a candidate, without evidence) or long (one row a level or piece of evidence).
        """
    @property
    def arrangement(self) -> typing.Literal['as_added', 'by_level_sum']:
        """
        In which order candidates lie in memory: "as_added" or "by_level_sum".
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that the levels are stated over.
        """
    @property
    def level_bytes(self) -> int:
        """
        Bytes of memory that the levels take up.
        """
    @property
    def version(self) -> int:
        """
        Which version of a living pool it is; 0 of any other.
        """
    @property
    def window(self) -> int:
        """
        Superblocks of 8,192 candidates that are arranged together; 0 where they lie as they were added.
        """
class Damage:
    """
    Something in a pool file that is not what was written.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('section', 'competence', 'superblock', 'offset', 'bytes', 'what', 'flipped_bit')
    _fields: typing.ClassVar[tuple] = ('section', 'competence', 'superblock', 'offset', 'bytes', 'what', 'flipped_bit')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    @property
    def bytes(self) -> int:
        """
        How long it is.
        """
    @property
    def competence(self) -> str | None:
        """
        Id, of a page of levels; else None.
        """
    @property
    def flipped_bit(self) -> int | None:
        """
        The bit that explains it if it alone was flipped: 8 times its byte in the file and its number in there; else None.
        """
    @property
    def offset(self) -> int:
        """
        Where it begins in the file, in bytes.
        """
    @property
    def section(self) -> str:
        """
        Such as "levels", or "header".
        """
    @property
    def superblock(self) -> int | None:
        """
        Of a page of levels, counted from 0; else None.
        """
    @property
    def what(self) -> str:
        """
        What is wrong.
        """
class PoolFileInfo:
    """
    What the header of a pool file says.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('format', 'bytes', 'candidates', 'competences', 'ids', 'first_id', 'arrange', 'window', 'with_evidence', 'version', 'framework', 'edition')
    _fields: typing.ClassVar[tuple] = ('format', 'bytes', 'candidates', 'competences', 'ids', 'first_id', 'arrange', 'window', 'with_evidence', 'version', 'framework', 'edition')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def arrange(self) -> typing.Literal['as_added', 'by_level_sum']:
        """
        In which order candidates lie.
        """
    @property
    def bytes(self) -> int:
        """
        Of the file.
        """
    @property
    def candidates(self) -> int:
        """
        How many there are.
        """
    @property
    def competences(self) -> int:
        """
        How many each has a level of.
        """
    @property
    def edition(self) -> str:
        """
        Its edition.
        """
    @property
    def first_id(self) -> int:
        """
        Id of row 0 where ids are row numbers.
        """
    @property
    def format(self) -> int:
        """
        Version of the format.
        """
    @property
    def framework(self) -> str:
        """
        Id of the framework.
        """
    @property
    def ids(self) -> str:
        """
        "none", "rows", "numbers" or "strings".
        """
    @property
    def version(self) -> int:
        """
        Of a living pool, 0 of any other.
        """
    @property
    def window(self) -> int:
        """
        Superblocks that are arranged together, 0 if none are.
        """
    @property
    def with_evidence(self) -> int:
        """
        Candidates that have evidence.
        """
class ShardInfo:
    """
    What a folder of shards says of one of them.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('file', 'bytes', 'digest', 'header', 'candidates', 'ids', 'first_id')
    _fields: typing.ClassVar[tuple] = ('file', 'bytes', 'digest', 'header', 'candidates', 'ids', 'first_id')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def bytes(self) -> int:
        """
        Of the file.
        """
    @property
    def candidates(self) -> int:
        """
        How many there are.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 of the file in hex.
        """
    @property
    def file(self) -> str:
        """
        Its name in the folder.
        """
    @property
    def first_id(self) -> int:
        """
        Id of row 0 where ids are row numbers.
        """
    @property
    def header(self) -> str:
        """
        SHA-256 of its first page, which vouches for all others.
        """
    @property
    def ids(self) -> str:
        """
        "none", "rows", "numbers" or "strings".
        """
class Shards:
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __init__(self, shards: Shards) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def _pool(self, index: typing.SupportsInt | typing.SupportsIndex) -> Pool:
        ...
    @property
    def candidates(self) -> int:
        """
        How many there are in all shards.
        """
    @property
    def folder(self) -> str:
        """
        The folder, as it was given.
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that all levels are stated over.
        """
    @property
    def shards(self) -> list[ShardInfo]:
        """
        What the folder says of each shard, in their order.
        """
class ShardWriter:
    def __init__(self, folder: os.PathLike | str | bytes, framework: Framework) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def add(self, pool: Pool) -> None:
        ...
    def finish(self) -> None:
        ...
class ErasedBytes:
    """
    Bytes of a file that held candidates that were erased.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('file', 'offset', 'bytes', 'pending', 'why')
    _fields: typing.ClassVar[tuple] = ('file', 'offset', 'bytes', 'pending', 'why')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def bytes(self) -> int:
        """
        How many they are.
        """
    @property
    def file(self) -> str:
        """
        Its path; it has that name no more.
        """
    @property
    def offset(self) -> int:
        """
        Where they begin.
        """
    @property
    def pending(self) -> bool:
        """
        Whether they are still to be overwritten.
        """
    @property
    def why(self) -> str:
        """
        Why they are; empty if they are not.
        """
class ErasureReport:
    """
    What became of candidates that were erased; it names none of them.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('candidates', 'files', 'versions_held')
    _fields: typing.ClassVar[tuple] = ('candidates', 'files', 'versions_held')
    @staticmethod
    def not_promised() -> str:
        """
        Return what no erasure of files and memory can promise, in sentences.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def candidates(self) -> int:
        """
        How many were erased.
        """
    @property
    def done(self) -> bool:
        """
        Whether nothing is pending and nobody holds a version from before.
        """
    @property
    def files(self) -> list[ErasedBytes]:
        """
        What held them before.
        """
    @property
    def versions_held(self) -> list[int]:
        """
        Versions from before that somebody still holds; 0 is a pool that the living one began with.
        """
class LivePool:
    @staticmethod
    def _create(path: os.PathLike | str | bytes, pool: Pool, group: typing.SupportsInt | typing.SupportsIndex, arrange: typing.Literal['as_added', 'by_level_sum'] | None, window: typing.SupportsInt | typing.SupportsIndex | None) -> LivePool:
        ...
    @staticmethod
    def _open(path: os.PathLike | str | bytes, group: typing.SupportsInt | typing.SupportsIndex, arrange: typing.Literal['as_added', 'by_level_sum'] | None, window: typing.SupportsInt | typing.SupportsIndex | None) -> LivePool:
        ...
    def __bool__(self) -> bool:
        ...
    def __contains__(self, id: int | str) -> bool:
        ...
    @typing.overload
    def __init__(self, begins: typing.Any, arrange: typing.Literal['as_added', 'by_level_sum'] | None, window: typing.SupportsInt | typing.SupportsIndex | None) -> None:
        ...
    @typing.overload
    def __init__(self, live: LivePool) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def _current(self) -> Pool:
        ...
    def _erase(self, ids: collections.abc.Sequence[int | str]) -> ErasureReport:
        ...
    def _insert(self, id: int | str, levels: typing.Any, evidence: collections.abc.Mapping[str, collections.abc.Sequence[Evidence]]) -> None:
        ...
    def _insert_profile(self, profile: Profile) -> None:
        ...
    def _publish(self) -> Pool:
        ...
    def _update(self, id: int | str, levels: typing.Any, evidence: collections.abc.Mapping[str, collections.abc.Sequence[Evidence]] | None) -> None:
        ...
    def _update_level(self, id: int | str, competence: str, level: typing.Any) -> None:
        ...
    def _update_profile(self, profile: Profile) -> None:
        ...
    def checkpoint(self) -> None:
        """
        Publish, write the pool file anew, arranged if it is to be, begin a new journal, and overwrite the old ones unless somebody still reads them. OSError; ValueError in memory. A crash meanwhile loses nothing.
        """
    def close(self) -> None:
        """
        Sync, and let files and memory go; pools that it published stay. OSError if it cannot sync; it is closed all the same. Twice is once.
        """
    def finish_erasures(self) -> ErasureReport:
        """
        Overwrite replaced files that were still read before, and return what is left of all erasures so far, as an `ErasureReport`. Checkpoints and erasures do so, too.
        """
    def set_evidence(self, id: int | str, competence: str, evidence: collections.abc.Sequence[Evidence]) -> None:
        """
        Replace the evidence for one level; an empty list takes it away. KeyError for an id that is none, ValueError for a malformed date.
        """
    def sync(self) -> None:
        """
        Write what waits for its group to be full to the journal, and return once it is on the device. OSError. Without effect in memory.
        """
    @property
    def closed(self) -> bool:
        """
        Whether it was closed.
        """
    @property
    def durable(self) -> int:
        """
        How many of them are on the device, the first ones; 0 in memory.
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that the levels are stated over.
        """
    @property
    def operations(self) -> int:
        """
        How many operations were done since the pool began, without erasures; in a file this goes on when it is opened again.
        """
class PoolBuilder:
    """
    Makes a pool, candidate by candidate or matrix by matrix.
    
    The first candidates decide the kind of id: row numbers counted from `first_id`, numbers or strings.
    
    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> builder = herne.PoolBuilder(cefr)
    >>> builder.add(herne.Profile("ada", cefr, {"german": "C1"}))
    >>> len(builder.build())
    1
    """
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework], *, first_id: typing.SupportsInt | typing.SupportsIndex = 0, arrange: typing.Literal['as_added', 'by_level_sum'] = 'as_added', window: typing.SupportsInt | typing.SupportsIndex = 8) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def add(self, profile: Profile) -> None:
        """
        Add one candidate with evidence. ValueError unless the profile holds every competence on an equal scale.
        """
    def add_levels(self, levels: numpy.typing.NDArray[numpy.uint8], *, unknown: typing.SupportsInt | typing.SupportsIndex | None = 255, ids: typing.Any = None) -> None:
        """
        Add many candidates from a uint8 array (candidates, competences) of any strides; `ids` is None for row numbers, an array of uint64 or a list of str.
        """
    def build(self) -> Pool:
        """
        Return the pool, and start anew. ValueError if an id stands twice.
        """
    def not_provided(self, competence: typing.SupportsInt | typing.SupportsIndex) -> None:
        """
        Note that the input does not speak of the competence at a position.
        """
class RankingEntry:
    """
    One candidate of a ranking.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('place', 'id', 'points', 'max_points', 'worst', 'best', 'verdict', 'tied', 'open')
    _fields: typing.ClassVar[tuple] = ('place', 'id', 'points', 'max_points', 'worst', 'best', 'verdict', 'tied', 'open')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points if every unknown level is the scale's top.
        """
    @property
    def fraction(self) -> fractions.Fraction:
        """
        points / max_points, exactly.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def open(self) -> list[int]:
        """
        Positions of the top-level clauses that are open, for an undecided candidate.
        """
    @property
    def place(self) -> int:
        """
        Competition rank (1, 2, 2, 4); 0 for an ineligible candidate.
        """
    @property
    def points(self) -> int:
        """
        Points in the ranking's order.
        """
    @property
    def score(self) -> float:
        """
        points / max_points, correctly rounded.
        """
    @property
    def tied(self) -> bool:
        """
        Whether another candidate has this place too.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the eligibility check.
        """
    @property
    def worst(self) -> int:
        """
        Points if every unknown level is 0.
        """
class LeftOut:
    """
    One ineligible candidate.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'clauses')
    _fields: typing.ClassVar[tuple] = ('id', 'clauses')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def clauses(self) -> list[int]:
        """
        Positions of the top-level clauses that fail.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
class OpenCandidate:
    """
    One undecided candidate, and what is open.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'clauses')
    _fields: typing.ClassVar[tuple] = ('id', 'clauses')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def clauses(self) -> list[int]:
        """
        Positions of the top-level clauses that depend on unknown levels.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
class ClauseCount:
    """
    How many candidates one top-level clause leaves out or undecided.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'failing', 'undecided')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'failing', 'undecided')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def failing(self) -> int:
        """
        Candidates who do not meet it in any case.
        """
    @property
    def id(self) -> str:
        """
        The clause's short name.
        """
    @property
    def label(self) -> Text:
        """
        What people call the clause.
        """
    @property
    def undecided(self) -> int:
        """
        Candidates for whom it depends on unknown levels.
        """
class RankingWarning:
    """
    What a reader of a ranking has to know.
    
    `str(warning)` is English.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.from_csv("applicant,german\\n1,C1\\n", job.framework)
    >>> warning = herne.rank(pool, job).warnings[0]
    >>> warning.code, warning.competences[0]
    ('competences_without_data', 'herne/digital')
    >>> warning.text.in_("de")[:11]
    'keine Daten'
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('code', 'competences', 'text')
    _fields: typing.ClassVar[tuple] = ('code', 'competences', 'text')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    @property
    def code(self) -> str:
        """
        Stable short name, e.g. 'competences_without_data'.
        """
    @property
    def competences(self) -> list[str]:
        """
        Full ids of what it is about.
        """
    @property
    def text(self) -> Text:
        """
        What there is to know, in German and English.
        """
class RankingCounts:
    """
    Counts of a ranking, over the whole pool.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'below_min_score', 'ties_at_cut')
    _fields: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'below_min_score', 'ties_at_cut')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def below_min_score(self) -> int:
        """
        Not ineligible, but below `min_score`.
        """
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool.
        """
    @property
    def eligible(self) -> int:
        """
        Who are eligible.
        """
    @property
    def ineligible(self) -> int:
        """
        Who are ineligible.
        """
    @property
    def ties_at_cut(self) -> int:
        """
        Further candidates at the last listed place.
        """
    @property
    def undecided(self) -> int:
        """
        Who are undecided.
        """
class Ranking:
    """
    Places, points, ties, and who was left out and why (Rangfolge).
    
    A sequence of `RankingEntry`, best first; it keeps no pool alive.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ranking = herne.rank(pool, job, top=3)
    >>> [(entry.place, entry.id, entry.score) for entry in ranking]
    [(1, 'B-005', 0.81), (2, 'B-018', 0.744), (3, 'B-006', 0.6775)]
    >>> ranking[0].fraction, ranking[0].verdict
    (Fraction(81, 100), 'eligible')
    """
    @staticmethod
    def from_dict(value: dict, name: str = 'ranking') -> Ranking:
        """
        Return the ranking of a dict as `to_dict` writes it.
        """
    @staticmethod
    def from_json(text: str, name: str = 'ranking') -> Ranking:
        """
        Return the ranking that JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Ranking:
        """
        Return the ranking of a JSON file.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> RankingEntry:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[RankingEntry]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[RankingEntry]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _columns(self) -> dict:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self, *, left_out: bool = False) -> herne._table.Table:
        """
        Return a table of place, id, points, max_points, score, worst, best, verdict, tied, open and listed.
        
        The listed candidates come first; whoever else was requested by id follows in the order of `also`, with False as `listed`. `open` names the clauses that are open for an undecided candidate, joined by '; '. With `left_out` the ineligible candidates of `left_out` follow, marked by their verdict and without place and points.
        """
    def to_arrow(self, *, left_out: bool = False) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_csv(self, *, separator: str = ',', cells: typing.Literal['verbatim', 'escaped'] = 'verbatim') -> str:
        """
        Return `table()` as CSV.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self, *, left_out: bool = False) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame; the verdict is an ordered categorical.
        """
    def to_polars(self, *, left_out: bool = False) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def also(self) -> list[RankingEntry]:
        """
        The candidates requested by id, whatever their place.
        """
    @property
    def clauses(self) -> list[ClauseCount]:
        """
        One entry a top-level clause of the eligibility formula.
        """
    @property
    def counts(self) -> RankingCounts:
        """
        Counts over the whole pool.
        """
    @property
    def left_out(self) -> list[LeftOut]:
        """
        The first 1,000 ineligible candidates by id; counts are complete.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody who has every top level.
        """
    @property
    def min_score(self) -> float:
        """
        Score below which candidates are only counted.
        """
    @property
    def open(self) -> list[OpenCandidate]:
        """
        The undecided ones among the listed candidates and those requested by id, and what is open for each.
        """
    @property
    def order(self) -> typing.Literal['worst', 'best']:
        """
        What unknown levels count as.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into the ranking.
        """
    @property
    def ties_at_cut(self) -> int:
        """
        How many more candidates stand at the last listed place.
        """
    @property
    def top(self) -> int | None:
        """
        Where the list was cut, None if it was not.
        """
    @property
    def warnings(self) -> list[RankingWarning]:
        """
        What a reader has to know.
        """
class Histogram:
    """
    Distribution of points over the candidates who are not ineligible.
    """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[int, list[int], int]:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    def __str__(self) -> str:
        ...
    def table(self) -> herne._table.Table:
        """
        Return a table of the bins: `points_from`, `points_to` (both inclusive) and `candidates`.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def bin(self) -> int:
        """
        Points of one bin.
        """
    @property
    def counts(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Array of uint64; bin i counts i * bin <= points < (i + 1) * bin.
        """
    @property
    def ineligible(self) -> int:
        """
        Candidates who are in no bin.
        """
class ScanInfo:
    """
    What scans of pools run on in this process.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('instruction_set', 'kernels', 'kernel', 'choice')
    _fields: typing.ClassVar[tuple] = ('instruction_set', 'kernels', 'kernel', 'choice')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def choice(self) -> typing.Literal['default', 'measured', 'forced']:
        """
        How that came to be.
        """
    @property
    def instruction_set(self) -> str:
        """
        Instruction set in use, as Highway calls it.
        """
    @property
    def kernel(self) -> str:
        """
        The kernel that sums levels in scans larger than the caches.
        """
    @property
    def kernels(self) -> list[str]:
        """
        Names of the kernels that can be forced.
        """
class ExplainedRequirement:
    """
    Points of one requirement for one candidate.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level_label', 'required_label', 'importance', 'proof', 'stage', 'source_line', 'level', 'required_level', 'share', 'table', 'points', 'best', 'maximum', 'shortfall', 'evidence', 'evidence_expired', 'level_rule')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level_label', 'required_label', 'importance', 'proof', 'stage', 'source_line', 'level', 'required_level', 'share', 'table', 'points', 'best', 'maximum', 'shortfall', 'evidence', 'evidence_expired', 'level_rule')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points, unknown counted as the scale's top.
        """
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def evidence(self) -> list[Evidence]:
        """
        Evidence for the level.
        """
    @property
    def evidence_expired(self) -> bool:
        """
        Whether all dated evidence had expired by the closing date.
        """
    @property
    def importance(self) -> typing.Literal['must', 'expected', 'wish']:
        """
        How the posting words it.
        """
    @property
    def label(self) -> Text:
        """
        The requirement's label.
        """
    @property
    def level(self) -> int | None:
        """
        The candidate's level, if it is known.
        """
    @property
    def level_label(self) -> Text:
        """
        Label of the candidate's level.
        """
    @property
    def level_rule(self) -> Text:
        """
        By which cut points values of a finer scale gave the level.
        """
    @property
    def maximum(self) -> int:
        """
        Points of the top level.
        """
    @property
    def points(self) -> int:
        """
        Points, unknown counted as level 0.
        """
    @property
    def proof(self) -> typing.Literal['document', 'judgement']:
        """
        How it is established.
        """
    @property
    def required_label(self) -> Text:
        """
        Label of the required level.
        """
    @property
    def required_level(self) -> int:
        """
        The required level.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
    @property
    def share(self) -> fractions.Fraction:
        """
        Share of the job.
        """
    @property
    def shortfall(self) -> int:
        """
        Levels missing, unknown counted as level 0.
        """
    @property
    def source_line(self) -> str:
        """
        The posting's line.
        """
    @property
    def stage(self) -> str:
        """
        Stage by which it is known.
        """
    @property
    def table(self) -> list[int]:
        """
        Points by level 0..max.
        """
class Explanation:
    """
    Where one candidate's points and verdict come from (Punkteherleitung).
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> explanation = herne.explain(pool["B-005"], job)
    >>> explanation.points == sum(part.points for part in explanation.requirements)
    True
    >>> explanation
    <Explanation of 'B-005': 1620 of 2000 points, eligible>
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'id', 'requirements', 'points', 'best', 'max_points', 'verdict', 'reasons', 'ways', 'steps')
    _fields: typing.ClassVar[tuple] = ('provenance', 'id', 'requirements', 'points', 'best', 'max_points', 'verdict', 'reasons', 'ways', 'steps')
    @staticmethod
    def from_dict(value: dict, name: str = 'explanation') -> Explanation:
        """
        Return the explanation of a dict as `to_dict` writes it.
        """
    @staticmethod
    def from_json(text: str, name: str = 'explanation') -> Explanation:
        """
        Return the explanation that JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Explanation:
        """
        Return the explanation of a JSON file.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, label, competence, level, required_level, points, best and maximum.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def best(self) -> int:
        """
        Points, unknown counted as the scale's top.
        """
    @property
    def fraction(self) -> fractions.Fraction:
        """
        points / max_points, exactly.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def points(self) -> int:
        """
        Points, unknown counted as level 0.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def reasons(self) -> list[Reason]:
        """
        What of the formula is not satisfied.
        """
    @property
    def requirements(self) -> list[ExplainedRequirement]:
        """
        One entry a requirement, in the job's order; their points add up.
        """
    @property
    def score(self) -> float:
        """
        points / max_points, correctly rounded.
        """
    @property
    def steps(self) -> list[Step]:
        """
        Single level steps that gain points, most first.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the eligibility check.
        """
    @property
    def ways(self) -> Ways:
        """
        The ways to satisfy it.
        """
class ComparedPoints:
    """
    One candidate's points.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('worst', 'best')
    _fields: typing.ClassVar[tuple] = ('worst', 'best')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points if every unknown level is the top.
        """
    @property
    def worst(self) -> int:
        """
        Points if every unknown level is 0.
        """
class ComparedRequirement:
    """
    Two candidates on one requirement.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'required_level', 'maximum', 'level_a', 'level_b', 'a', 'b', 'difference')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'required_level', 'maximum', 'level_a', 'level_b', 'a', 'b', 'difference')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def a(self) -> ComparedPoints:
        """
        The first candidate's points.
        """
    @property
    def b(self) -> ComparedPoints:
        """
        The second candidate's points.
        """
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def difference(self) -> int:
        """
        a.worst - b.worst.
        """
    @property
    def label(self) -> Text:
        """
        The requirement's label.
        """
    @property
    def level_a(self) -> int | None:
        """
        The first candidate's level, if it is known.
        """
    @property
    def level_b(self) -> int | None:
        """
        The second candidate's level, if it is known.
        """
    @property
    def maximum(self) -> int:
        """
        Points of the top level.
        """
    @property
    def open(self) -> bool:
        """
        Whether a level is unknown, so that the difference is not settled.
        """
    @property
    def required_level(self) -> int:
        """
        The required level.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class Comparison:
    """
    Two candidates on one job, criterion by criterion (Vergleich).
    
    An equal total is not equal qualification: read the criteria.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> comparison = herne.compare(pool["B-005"], pool["B-018"], job)
    >>> comparison.difference, sum(part.difference for part in comparison.requirements)
    (132, 132)
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'id_a', 'id_b', 'requirements', 'a', 'b', 'max_points', 'verdict_a', 'verdict_b', 'difference', 'least_difference', 'greatest_difference')
    _fields: typing.ClassVar[tuple] = ('provenance', 'id_a', 'id_b', 'requirements', 'a', 'b', 'max_points', 'verdict_a', 'verdict_b', 'difference', 'least_difference', 'greatest_difference')
    @staticmethod
    def from_dict(value: dict, name: str = 'comparison') -> Comparison:
        """
        Return the comparison of a dict as `to_dict` writes it.
        """
    @staticmethod
    def from_json(text: str, name: str = 'comparison') -> Comparison:
        """
        Return the comparison that JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Comparison:
        """
        Return the comparison of a JSON file.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, label, competence, required_level, and for both candidates level, points and best, then difference and open.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def a(self) -> ComparedPoints:
        """
        The first candidate's points.
        """
    @property
    def b(self) -> ComparedPoints:
        """
        The second candidate's points.
        """
    @property
    def difference(self) -> int:
        """
        Sum of the differences by requirement.
        """
    @property
    def greatest_difference(self) -> int:
        """
        Greatest difference that unknown levels allow.
        """
    @property
    def id_a(self) -> int | str:
        """
        The first candidate.
        """
    @property
    def id_b(self) -> int | str:
        """
        The second candidate.
        """
    @property
    def least_difference(self) -> int:
        """
        Smallest difference that unknown levels allow.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[ComparedRequirement]:
        """
        One entry a requirement.
        """
    @property
    def verdict_a(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Verdict on the first candidate.
        """
    @property
    def verdict_b(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Verdict on the second candidate.
        """
class JobSet:
    """
    Many jobs over one framework, prepared once.
    
    For many people or pools; 1 to 10,000 jobs (JobProfile or Scorecard), which may each use other
    competences. The same job may stand several times.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> jobs = herne.JobSet([job, job.at_stage("documents")])
    >>> len(jobs), jobs[1].stage
    (2, 'documents')
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> typing.Any:
        ...
    def __getstate__(self) -> tuple:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, jobs: collections.abc.Sequence[typing.Any]) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def framework(self) -> Framework:
        """
        The frameworks of all jobs, merged in the order in which they come.
        """
    @property
    def jobs(self) -> list[typing.Any]:
        """
        What the set was made of, in order.
        """
    @property
    def scorecards(self) -> list[Scorecard]:
        """
        The scorecards in order.
        """
class MissingLevel:
    """
    A requirement that somebody does not certainly meet.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'required_level', 'points')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'required_level', 'points')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def label(self) -> Text:
        """
        The requirement's label.
        """
    @property
    def level(self) -> int | None:
        """
        The person's level, if it is known.
        """
    @property
    def points(self) -> int:
        """
        Points of the required level beyond what is proven.
        """
    @property
    def required_level(self) -> int:
        """
        The required level.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class JobEntry:
    """
    How one job suits one person.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('place', 'position', 'provenance', 'title', 'points', 'max_points', 'worst', 'best', 'verdict', 'tied', 'missing', 'reasons')
    _fields: typing.ClassVar[tuple] = ('place', 'position', 'provenance', 'title', 'points', 'max_points', 'worst', 'best', 'verdict', 'tied', 'missing', 'reasons')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points if every unknown level is the scale's top.
        """
    @property
    def fraction(self) -> fractions.Fraction:
        """
        Points / max_points, exactly.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def missing(self) -> list[MissingLevel]:
        """
        Requirements not certainly met, most points first.
        """
    @property
    def place(self) -> int:
        """
        1 plus the number of jobs that suit better, 0 if the person is ineligible.
        """
    @property
    def points(self) -> int:
        """
        Points in the order that was asked for.
        """
    @property
    def position(self) -> int:
        """
        Position in the set, from 0.
        """
    @property
    def provenance(self) -> Provenance:
        """
        The job and what it was made from.
        """
    @property
    def reasons(self) -> list[Reason]:
        """
        What of the eligibility formula is not satisfied.
        """
    @property
    def score(self) -> float:
        """
        Points / max_points, correctly rounded.
        """
    @property
    def tied(self) -> bool:
        """
        Whether another job has this place too.
        """
    @property
    def title(self) -> Text:
        """
        Title of the post.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the eligibility check.
        """
    @property
    def worst(self) -> int:
        """
        Points if every unknown level is 0.
        """
class JobCounts:
    """
    Counts of a ranking of jobs, over the whole set.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('jobs', 'eligible', 'undecided', 'ineligible', 'ties_at_cut')
    _fields: typing.ClassVar[tuple] = ('jobs', 'eligible', 'undecided', 'ineligible', 'ties_at_cut')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def eligible(self) -> int:
        """
        For which the person is eligible.
        """
    @property
    def ineligible(self) -> int:
        """
        For which they are ineligible.
        """
    @property
    def jobs(self) -> int:
        """
        Jobs in the set.
        """
    @property
    def ties_at_cut(self) -> int:
        """
        Further jobs at the last listed place.
        """
    @property
    def undecided(self) -> int:
        """
        For which they are undecided.
        """
class JobRanking:
    """
    One person's best posts.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ranking = herne.rank_jobs(pool["B-005"], [job])
    >>> ranking.entries[0].place, ranking.entries[0].fraction
    (1, Fraction(81, 100))
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'order', 'top', 'counts', 'entries', 'left_out')
    _fields: typing.ClassVar[tuple] = ('id', 'order', 'top', 'counts', 'entries', 'left_out')
    @staticmethod
    def from_dict(value: dict, name: str = 'jobs') -> JobRanking:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'jobs') -> JobRanking:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> JobRanking:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> JobEntry:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[JobEntry]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[JobEntry]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of place, position, job, title, points, max_points, score, worst, best, verdict, tied and missing; those for which the person is ineligible follow, without place.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def counts(self) -> JobCounts:
        """
        Counts over the whole set.
        """
    @property
    def entries(self) -> list[JobEntry]:
        """
        Greatest share of max points first.
        """
    @property
    def id(self) -> int | str:
        """
        The person.
        """
    @property
    def left_out(self) -> list[JobEntry]:
        """
        The first 1,000 jobs that the person is ineligible for, by position.
        """
    @property
    def order(self) -> typing.Literal['worst', 'best']:
        """
        What unknown levels count as.
        """
    @property
    def top(self) -> int | None:
        """
        Most jobs listed, if there is a limit.
        """
class PlaceInterval:
    """
    The places that one candidate may have.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'best_place', 'worst_place', 'may_drop_out', 'standing', 'least', 'best')
    _fields: typing.ClassVar[tuple] = ('id', 'best_place', 'worst_place', 'may_drop_out', 'standing', 'least', 'best')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Most points.
        """
    @property
    def best_place(self) -> int:
        """
        Least place over the completions in which they stand.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def least(self) -> int:
        """
        Fewest points over the completions in which they stand.
        """
    @property
    def may_drop_out(self) -> bool:
        """
        Whether they do not stand in some completion: undecided.
        """
    @property
    def standing(self) -> typing.Literal['certain', 'possible'] | None:
        """
        Where they stand at the cut, if there is one.
        """
    @property
    def worst_place(self) -> int | None:
        """
        Greatest such place; left out where it lies beyond the cut.
        """
class PlaceCounts:
    """
    Counts of places, over the whole pool.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'certain', 'possible', 'out')
    _fields: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'certain', 'possible', 'out')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool.
        """
    @property
    def certain(self) -> int:
        """
        Certainly among the first k.
        """
    @property
    def eligible(self) -> int:
        """
        Who are eligible in every completion.
        """
    @property
    def ineligible(self) -> int:
        """
        Who are eligible in none.
        """
    @property
    def out(self) -> int:
        """
        In no completion, though they may stand.
        """
    @property
    def possible(self) -> int:
        """
        Possibly, not certainly.
        """
    @property
    def undecided(self) -> int:
        """
        Who are eligible in some.
        """
class PlaceIntervals:
    """
    The places that candidates may have whatever the unknown levels are.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> places = herne.place_intervals(pool, job, top=5)
    >>> places.counts.certain + places.counts.possible == len(places.entries)
    True
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'top', 'limit', 'max_points', 'counts', 'entries')
    _fields: typing.ClassVar[tuple] = ('provenance', 'top', 'limit', 'max_points', 'counts', 'entries')
    @staticmethod
    def from_dict(value: dict, name: str = 'places') -> PlaceIntervals:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'places') -> PlaceIntervals:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> PlaceIntervals:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> PlaceInterval:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[PlaceInterval]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[PlaceInterval]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of id, best_place, worst_place (missing beyond the cut), may_drop_out, standing, least and best.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def counts(self) -> PlaceCounts:
        """
        Counts over the whole pool.
        """
    @property
    def entries(self) -> list[PlaceInterval]:
        """
        Most points descending, then id ascending.
        """
    @property
    def limit(self) -> int | None:
        """
        Most candidates listed, if there is a limit.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def top(self) -> int | None:
        """
        The k of the cut, if there is one.
        """
class OpenLevel:
    """
    What the answer to a question would settle for one candidate.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'values', 'in_', 'out')
    _fields: typing.ClassVar[tuple] = ('id', 'values', 'in_', 'out')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def in_(self) -> int:
        """
        How many of these make them certainly one of the first k.
        """
    @property
    def out(self) -> int:
        """
        How many of these make that impossible.
        """
    @property
    def values(self) -> int:
        """
        How many answers there may be.
        """
class OpenQuestion:
    """
    One thing to ask of everybody for whom it is unknown.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('competences', 'label', 'proof', 'stage', 'asked', 'open', 'values', 'in_', 'out', 'candidates')
    _fields: typing.ClassVar[tuple] = ('competences', 'label', 'proof', 'stage', 'asked', 'open', 'values', 'in_', 'out', 'candidates')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def asked(self) -> int:
        """
        Candidates who can stand and for whom one of them is unknown.
        """
    @property
    def candidates(self) -> list[OpenLevel]:
        """
        Those whose place is open, most points first, then id ascending.
        """
    @property
    def competences(self) -> list[str]:
        """
        Full competence ids.
        """
    @property
    def in_(self) -> int:
        """
        How many of these make somebody certainly one of the first k.
        """
    @property
    def label(self) -> Text:
        """
        What people call the requirement or the stage.
        """
    @property
    def open(self) -> int:
        """
        Of these, whose place among the first k is open.
        """
    @property
    def out(self) -> int:
        """
        How many of these make that impossible.
        """
    @property
    def proof(self) -> typing.Literal['document', 'judgement'] | None:
        """
        How it is established; left out where a stage has both.
        """
    @property
    def stage(self) -> str:
        """
        Stage by which it is known.
        """
    @property
    def values(self) -> int:
        """
        How many answers there may be, over those whose place is open.
        """
class OpenQuestions:
    """
    What to ask next: which unknown levels would settle who is among the first k.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'top', 'asked_stage', 'counts', 'questions')
    _fields: typing.ClassVar[tuple] = ('provenance', 'top', 'asked_stage', 'counts', 'questions')
    @staticmethod
    def from_dict(value: dict, name: str = 'questions') -> OpenQuestions:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'questions') -> OpenQuestions:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> OpenQuestions:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of competence, label, proof, stage, asked, open, values, in and out.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def asked_stage(self) -> str:
        """
        The stage that was asked for.
        """
    @property
    def counts(self) -> PlaceCounts:
        """
        Places as they are.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def questions(self) -> list[OpenQuestion]:
        """
        Papers first, then what is judged; of each first what settles most places.
        """
    @property
    def top(self) -> int:
        """
        The k of the cut.
        """
class ShareInterval:
    """
    Shares for which a statement holds, all those between two ends.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('low', 'high', 'low_open', 'high_open')
    _fields: typing.ClassVar[tuple] = ('low', 'high', 'low_open', 'high_open')
    def __contains__(self, share: fractions.Fraction | int | str) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def high(self) -> fractions.Fraction:
        """
        Upper end, 0..1.
        """
    @property
    def high_open(self) -> bool:
        """
        Whether it does not hold at the upper end itself.
        """
    @property
    def low(self) -> fractions.Fraction:
        """
        Lower end, 0..1.
        """
    @property
    def low_open(self) -> bool:
        """
        Whether it does not hold at the lower end itself.
        """
class ShareStability:
    """
    How far the share of one requirement or group may move.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'share', 'first_place', 'first', 'between')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'share', 'first_place', 'first', 'between')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def between(self) -> ShareInterval | None:
        """
        Where the order of two given candidates stays.
        """
    @property
    def first(self) -> ShareInterval:
        """
        Where the same candidates are the first k.
        """
    @property
    def first_place(self) -> ShareInterval:
        """
        Where the same candidates stand at place 1.
        """
    @property
    def id(self) -> str:
        """
        The requirement's or group's id.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def share(self) -> fractions.Fraction:
        """
        Its share today.
        """
class Stability:
    """
    How far each share may move, the others staying in proportion.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> stability = herne.stability(pool, job, top=5)
    >>> all(part.share in part.first for part in stability.requirements)
    True
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'order', 'top', 'a', 'b', 'requirements', 'groups')
    _fields: typing.ClassVar[tuple] = ('provenance', 'order', 'top', 'a', 'b', 'requirements', 'groups')
    @staticmethod
    def from_dict(value: dict, name: str = 'stability') -> Stability:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'stability') -> Stability:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Stability:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of kind (requirement or group), id, label, share, and the ends of the intervals as nearest numbers.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def a(self) -> int | str | None:
        """
        One of two candidates, if they were given.
        """
    @property
    def b(self) -> int | str | None:
        """
        The other.
        """
    @property
    def groups(self) -> list[ShareStability]:
        """
        In the job's order; empty where the job has fewer than two groups.
        """
    @property
    def order(self) -> typing.Literal['worst', 'best']:
        """
        What unknown levels count as.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[ShareStability]:
        """
        In the job's order.
        """
    @property
    def top(self) -> int:
        """
        The k of the first k.
        """
class ShareMove:
    """
    How the share of one requirement or group changes.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'label', 'before', 'after')
    _fields: typing.ClassVar[tuple] = ('id', 'label', 'before', 'after')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def after(self) -> fractions.Fraction:
        """
        Its share then.
        """
    @property
    def before(self) -> fractions.Fraction:
        """
        Its share today.
        """
    @property
    def id(self) -> str:
        """
        The requirement's or group's id.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
class LeastShift:
    """
    The smallest change of shares with which somebody is no longer behind somebody else.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'a', 'b', 'over', 'order', 'a_points', 'b_points', 'max_points', 'reachable', 'total_change', 'moves')
    _fields: typing.ClassVar[tuple] = ('provenance', 'a', 'b', 'over', 'order', 'a_points', 'b_points', 'max_points', 'reachable', 'total_change', 'moves')
    @staticmethod
    def from_dict(value: dict, name: str = 'least shift') -> LeastShift:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'least shift') -> LeastShift:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> LeastShift:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of id, label, and the shares before and after as nearest numbers.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def a(self) -> int | str:
        """
        Who is ahead.
        """
    @property
    def a_points(self) -> int:
        """
        Points of the one today.
        """
    @property
    def b(self) -> int | str:
        """
        Who is to have as many points.
        """
    @property
    def b_points(self) -> int:
        """
        Points of the other today.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody who has every top level.
        """
    @property
    def moves(self) -> list[ShareMove]:
        """
        Shares that change, in the job's order.
        """
    @property
    def order(self) -> typing.Literal['worst', 'best']:
        """
        What unknown levels count as.
        """
    @property
    def over(self) -> typing.Literal['requirements', 'groups']:
        """
        Whose shares move.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def reachable(self) -> bool:
        """
        Whether any weights at all bring them level.
        """
    @property
    def total_change(self) -> fractions.Fraction:
        """
        Sum of the differences of all shares, 0..2; with less of it b stays behind.
        """
class RaiseGoal:
    @staticmethod
    def passes(other: Profile) -> RaiseGoal:
        ...
    @staticmethod
    def place(pool: Pool, place: typing.SupportsInt | typing.SupportsIndex) -> RaiseGoal:
        ...
    @staticmethod
    def points(points: typing.SupportsInt | typing.SupportsIndex) -> RaiseGoal:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
class StepCosts:
    """
    What it costs to raise one competence, level by level.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('competence', 'steps')
    _fields: typing.ClassVar[tuple] = ('competence', 'steps')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def steps(self) -> list[int]:
        """
        To level 1, to level 2, ..., to the top.
        """
class StatedGoal:
    """
    What is to be reached, always with the verdict 'eligible'.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('kind', 'points', 'passes', 'place', 'candidates')
    _fields: typing.ClassVar[tuple] = ('kind', 'points', 'passes', 'place', 'candidates')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool of the place.
        """
    @property
    def kind(self) -> typing.Literal['points', 'passes', 'place']:
        """
        What is asked for.
        """
    @property
    def passes(self) -> int | str | None:
        """
        Whom to pass, for 'passes'.
        """
    @property
    def place(self) -> int:
        """
        The place or a better one, for 'place'.
        """
    @property
    def points(self) -> int:
        """
        The number of points, for 'points'.
        """
class PlannedRaise:
    """
    One competence that a plan raises.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('competence', 'label', 'from_', 'to', 'to_label', 'steps', 'cost', 'gain', 'to_prove')
    _fields: typing.ClassVar[tuple] = ('competence', 'label', 'from_', 'to', 'to_label', 'steps', 'cost', 'gain', 'to_prove')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def cost(self) -> int:
        """
        What these steps cost.
        """
    @property
    def from_(self) -> int | None:
        """
        The level now, if it is known.
        """
    @property
    def gain(self) -> int:
        """
        Points gained.
        """
    @property
    def label(self) -> Text:
        """
        The competence's label.
        """
    @property
    def steps(self) -> int:
        """
        Levels to rise, unknown counted as 0.
        """
    @property
    def to(self) -> int:
        """
        The level to reach.
        """
    @property
    def to_label(self) -> Text:
        """
        Label of that level.
        """
    @property
    def to_prove(self) -> bool:
        """
        Whether the level is unknown, so that a proof is asked for.
        """
class RaisePlan:
    """
    The least that reaches a goal.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'id', 'goal', 'needed_points', 'unknown', 'costs', 'reachable', 'raises', 'cost', 'points_before', 'points_after', 'max_points', 'verdict_before', 'verdict_after', 'most_points', 'most_for_less')
    _fields: typing.ClassVar[tuple] = ('provenance', 'id', 'goal', 'needed_points', 'unknown', 'costs', 'reachable', 'raises', 'cost', 'points_before', 'points_after', 'max_points', 'verdict_before', 'verdict_after', 'most_points', 'most_for_less')
    @staticmethod
    def from_dict(value: dict, name: str = 'plan') -> RaisePlan:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'plan') -> RaisePlan:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> RaisePlan:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of competence, label, from, to, steps, cost, gain and to_prove.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def cost(self) -> int:
        """
        What all raises cost: nothing less does.
        """
    @property
    def costs(self) -> list[StepCosts]:
        """
        Costs that were stated; all other steps cost 1.
        """
    @property
    def goal(self) -> StatedGoal:
        """
        What is to be reached.
        """
    @property
    def id(self) -> int | str:
        """
        Whose levels are raised.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def most_for_less(self) -> int | None:
        """
        Most points that raises can reach which cost less and make eligible.
        """
    @property
    def most_points(self) -> int:
        """
        Most points that raises can reach at all.
        """
    @property
    def needed_points(self) -> int:
        """
        Points that reach it.
        """
    @property
    def points_after(self) -> int:
        """
        Points with the raises.
        """
    @property
    def points_before(self) -> int:
        """
        Points now, unknown counted as level 0.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def raises(self) -> list[PlannedRaise]:
        """
        What to raise, in the framework's order.
        """
    @property
    def reachable(self) -> bool:
        """
        Whether the goal can be reached.
        """
    @property
    def unknown(self) -> typing.Literal['prove', 'leave']:
        """
        What may be done about unknown levels.
        """
    @property
    def verdict_after(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Verdict with the raises.
        """
    @property
    def verdict_before(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Verdict now.
        """
class WhatIf:
    """
    One candidate before and after some raises.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('raises', 'before', 'after')
    _fields: typing.ClassVar[tuple] = ('raises', 'before', 'after')
    @staticmethod
    def from_dict(value: dict, name: str = 'what_if') -> WhatIf:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'what_if') -> WhatIf:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> WhatIf:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def after(self) -> Explanation:
        """
        Points and verdict with the raises.
        """
    @property
    def before(self) -> Explanation:
        """
        Points and verdict now.
        """
    @property
    def raises(self) -> list[Raise]:
        """
        What is raised, in the framework's order.
        """
class Nearest:
    """
    Who needs least to reach a goal.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'goal', 'unknown', 'costs', 'candidates', 'already', 'unreachable', 'others', 'plans')
    _fields: typing.ClassVar[tuple] = ('provenance', 'goal', 'unknown', 'costs', 'candidates', 'already', 'unreachable', 'others', 'plans')
    @staticmethod
    def from_dict(value: dict, name: str = 'nearest') -> Nearest:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'nearest') -> Nearest:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Nearest:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of id, cost, raises, points_before and points_after.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def already(self) -> int:
        """
        Who have reached it, and are not listed.
        """
    @property
    def candidates(self) -> int:
        """
        Candidates looked at.
        """
    @property
    def costs(self) -> list[StepCosts]:
        """
        Costs that were stated; all other steps cost 1.
        """
    @property
    def goal(self) -> StatedGoal:
        """
        What is to be reached.
        """
    @property
    def others(self) -> int:
        """
        Who can reach it, and are not listed.
        """
    @property
    def plans(self) -> list[RaisePlan]:
        """
        Least cost first, then fewest competences, then by id.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def unknown(self) -> typing.Literal['prove', 'leave']:
        """
        What may be done about unknown levels.
        """
    @property
    def unreachable(self) -> int:
        """
        Who cannot reach it by any raises.
        """
class TeamRequirement:
    """
    At least so many people of a team who have a level.
    
    Examples
    --------
    >>> herne.TeamRequirement("two", "sql", 1, 2)
    TeamRequirement(id='two', competence='sql', level=1, people=2)
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'people', 'label')
    _fields: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'people', 'label')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: str, competence: str, level: typing.SupportsInt | typing.SupportsIndex = 1, people: typing.SupportsInt | typing.SupportsIndex = 1, *, label: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Competence id, full or bare.
        """
    @property
    def id(self) -> str:
        """
        Unique within the team profile.
        """
    @property
    def label(self) -> Text:
        """
        What people call it; empty: the competence's label.
        """
    @property
    def level(self) -> int:
        """
        The level that counts, 1..max.
        """
    @property
    def people(self) -> int:
        """
        How many members must have it, 1..1000.
        """
class TeamProvenance:
    """
    What went into a result about a team.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('version', 'team', 'team_digest', 'frameworks')
    _fields: typing.ClassVar[tuple] = ('version', 'team', 'team_digest', 'frameworks')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def frameworks(self) -> list[Edition]:
        """
        The frameworks that it speaks of.
        """
    @property
    def team(self) -> str:
        """
        Reference of the team profile.
        """
    @property
    def team_digest(self) -> str:
        """
        SHA-256 of the team profile.
        """
    @property
    def version(self) -> str:
        """
        Version of herne.
        """
class TeamProfile:
    """
    What a team needs, however it is made up; validated, immutable.
    
    Raises
    ------
    ValueError
        Lists up to 20 problems (ids, levels, people, editions) by place.
    
    Examples
    --------
    >>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
    >>> herne.TeamProfile(own, "T", [herne.TeamRequirement("two", "sql", 1, 2),
    ...                              herne.TeamRequirement("one", "sql", 2)])
    <TeamProfile T: 2 requirements>
    """
    @staticmethod
    def from_dict(value: dict, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = [], name: str = 'team profile') -> TeamProfile:
        """
        Return the team profile of a dict with the fields of the JSON file.
        """
    @staticmethod
    def from_json(text: str, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = [], name: str = 'team profile') -> TeamProfile:
        """
        Return the team profile that JSON text holds; `name` stands in errors.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes, *, frameworks: Framework | collections.abc.Iterable[Framework] | None = None, folders: collections.abc.Sequence[os.PathLike | str | bytes] = []) -> TeamProfile:
        """
        Return the team profile of a JSON file.
        
        Its frameworks are looked up as those of a job: by id and edition among `frameworks`, then in `folders`, by default the file's own and `../frameworks`.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[str, list[Framework]]:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework], reference: str, requirements: collections.abc.Sequence[TeamRequirement], *, title: Text | str | collections.abc.Mapping[str, str] = '', source: str = '', note: Text | str | collections.abc.Mapping[str, str] = '') -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    def competence(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> Competence:
        """
        Return the competence of a requirement, by position or id.
        """
    def index(self, requirement: str) -> int:
        """
        Return the position of a requirement. KeyError.
        """
    def label(self, requirement: typing.SupportsInt | typing.SupportsIndex | str) -> Text:
        """
        Return a requirement's label: its own, else its competence's.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 over the whole content.
        """
    @property
    def framework(self) -> Framework:
        """
        The frameworks that it names, merged in its order.
        """
    @property
    def frameworks(self) -> list[Edition]:
        """
        The editions of the frameworks that it speaks of.
        """
    @property
    def note(self) -> Text:
        """
        What a reader should know of it.
        """
    @property
    def reference(self) -> str:
        """
        What the team is called in files.
        """
    @property
    def requirements(self) -> list[TeamRequirement]:
        """
        What a team needs, in order.
        """
    @property
    def source(self) -> str:
        """
        Where the content comes from.
        """
    @property
    def title(self) -> Text:
        """
        The team's title.
        """
class CoveredRequirement:
    """
    One requirement on a team, and who covers it.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'level_label', 'people', 'state', 'have', 'may_have', 'missing')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'level_label', 'people', 'state', 'have', 'may_have', 'missing')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def have(self) -> list[int | str]:
        """
        Who are known to have it, ids ascending.
        """
    @property
    def label(self) -> Text:
        """
        What people call the requirement.
        """
    @property
    def level(self) -> int:
        """
        The level that counts.
        """
    @property
    def level_label(self) -> Text:
        """
        Label of that level.
        """
    @property
    def may_have(self) -> list[int | str]:
        """
        Whose level is unknown, ids ascending.
        """
    @property
    def missing(self) -> int:
        """
        People that are not known to be there.
        """
    @property
    def people(self) -> int:
        """
        How many must have it.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
    @property
    def state(self) -> typing.Literal['covered', 'open', 'gap']:
        """
        Whether that is so.
        """
class CriticalMember:
    """
    A member without whom something is no longer covered.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'requirements')
    _fields: typing.ClassVar[tuple] = ('id', 'requirements')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> int | str:
        """
        The member.
        """
    @property
    def requirements(self) -> list[str]:
        """
        Ids of the covered requirements that would lack somebody if they left.
        """
class TeamCoverage:
    """
    What a team has of what it needs.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'members', 'covered', 'open', 'gaps', 'requirements', 'critical')
    _fields: typing.ClassVar[tuple] = ('provenance', 'members', 'covered', 'open', 'gaps', 'requirements', 'critical')
    @staticmethod
    def from_dict(value: dict, name: str = 'coverage') -> TeamCoverage:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'coverage') -> TeamCoverage:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> TeamCoverage:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, label, competence, level, people, state, have, may_have and missing.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def covered(self) -> int:
        """
        Requirements that are covered.
        """
    @property
    def critical(self) -> list[CriticalMember]:
        """
        Critical members, ids ascending.
        """
    @property
    def gaps(self) -> int:
        """
        Requirements that are not covered.
        """
    @property
    def members(self) -> list[int | str]:
        """
        The members, ids ascending.
        """
    @property
    def open(self) -> int:
        """
        Requirements that depend on unknown levels.
        """
    @property
    def provenance(self) -> TeamProvenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[CoveredRequirement]:
        """
        In the team profile's order.
        """
class UnreachableRequirement:
    """
    A requirement for which there are too few people.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'people', 'there')
    _fields: typing.ClassVar[tuple] = ('requirement', 'people', 'there')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def people(self) -> int:
        """
        How many must have it.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
    @property
    def there(self) -> int:
        """
        How many have it, members and pool together.
        """
class SmallestTeam:
    """
    The smallest team from a pool that covers what a team needs.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'candidates', 'members', 'joining', 'exact', 'lower_bound', 'first_by_ids', 'max_steps', 'unreachable', 'requirements', 'critical')
    _fields: typing.ClassVar[tuple] = ('provenance', 'candidates', 'members', 'joining', 'exact', 'lower_bound', 'first_by_ids', 'max_steps', 'unreachable', 'requirements', 'critical')
    @staticmethod
    def from_dict(value: dict, name: str = 'team') -> SmallestTeam:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'team') -> SmallestTeam:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> SmallestTeam:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, label, competence, level, people, state, have, may_have and missing.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool who are not members.
        """
    @property
    def critical(self) -> list[CriticalMember]:
        """
        Critical ones, ids ascending.
        """
    @property
    def exact(self) -> bool:
        """
        Whether no fewer people do it.
        """
    @property
    def first_by_ids(self) -> bool:
        """
        Whether the team is also the first of its size: the least list of ids.
        """
    @property
    def gap(self) -> int:
        """
        By how many people the team may be larger than the smallest one.
        """
    @property
    def joining(self) -> list[int | str]:
        """
        Who join them, ids ascending.
        """
    @property
    def lower_bound(self) -> int:
        """
        Number of people who must join them at least, proven.
        """
    @property
    def max_steps(self) -> int:
        """
        Most steps of each search.
        """
    @property
    def members(self) -> list[int | str]:
        """
        Who was on the team already, ids ascending.
        """
    @property
    def provenance(self) -> TeamProvenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[CoveredRequirement]:
        """
        What members and joining have.
        """
    @property
    def unreachable(self) -> list[UnreachableRequirement]:
        """
        What there are too few people for.
        """
class HeldRequirement:
    """
    What the members have of one requirement of the job, together.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'required', 'points', 'max_points')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'level', 'required', 'points', 'max_points')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def label(self) -> Text:
        """
        What people call the requirement.
        """
    @property
    def level(self) -> int:
        """
        Greatest level that a member is known to have, 0 if none has.
        """
    @property
    def max_points(self) -> int:
        """
        Points for the scale's top.
        """
    @property
    def points(self) -> int:
        """
        Points for it.
        """
    @property
    def required(self) -> int:
        """
        The level that the job requires.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class AddedPoints:
    """
    What one candidate adds to one requirement.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'level', 'gain', 'best_gain')
    _fields: typing.ClassVar[tuple] = ('requirement', 'level', 'gain', 'best_gain')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best_gain(self) -> int:
        """
        Points added, an unknown level counted as the scale's top.
        """
    @property
    def gain(self) -> int:
        """
        Points added, an unknown level counted as 0.
        """
    @property
    def level(self) -> int | None:
        """
        The level that they bring, if it is known.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class CompletingCandidate:
    """
    One candidate who may complete the team.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('place', 'id', 'gain', 'best_gain', 'verdict', 'tied', 'adds')
    _fields: typing.ClassVar[tuple] = ('place', 'id', 'gain', 'best_gain', 'verdict', 'tied', 'adds')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def adds(self) -> list[AddedPoints]:
        """
        Where they add something or may, in the job's order.
        """
    @property
    def best_gain(self) -> int:
        """
        Points added, unknown counted as the top.
        """
    @property
    def gain(self) -> int:
        """
        Points added, unknown counted as level 0.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def place(self) -> int:
        """
        Competition rank by 'gain'.
        """
    @property
    def tied(self) -> bool:
        """
        Whether others add as much.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        'eligible' or 'undecided'.
        """
class CompletionCounts:
    """
    Counts over a pool, the members of the team aside.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'ties_at_cut')
    _fields: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'ties_at_cut')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def candidates(self) -> int:
        """
        Candidates who are not members.
        """
    @property
    def eligible(self) -> int:
        """
        Who are eligible.
        """
    @property
    def ineligible(self) -> int:
        """
        Who are ineligible.
        """
    @property
    def ties_at_cut(self) -> int:
        """
        Further candidates at the last place who are not listed.
        """
    @property
    def undecided(self) -> int:
        """
        Who are undecided.
        """
class TeamCompletion:
    """
    Who completes a team best.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'undecided', 'top', 'members', 'points', 'max_points', 'requirements', 'counts', 'entries')
    _fields: typing.ClassVar[tuple] = ('provenance', 'undecided', 'top', 'members', 'points', 'max_points', 'requirements', 'counts', 'entries')
    @staticmethod
    def from_dict(value: dict, name: str = 'completion') -> TeamCompletion:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'completion') -> TeamCompletion:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> TeamCompletion:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> CompletingCandidate:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[CompletingCandidate]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[CompletingCandidate]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of place, id, gain, best_gain, verdict and tied.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def counts(self) -> CompletionCounts:
        """
        Counts over the pool.
        """
    @property
    def entries(self) -> list[CompletingCandidate]:
        """
        Gain descending, then id ascending.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def members(self) -> list[int | str]:
        """
        The members, ids ascending.
        """
    @property
    def points(self) -> int:
        """
        Points of what they have together.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[HeldRequirement]:
        """
        What they have, in the job's order.
        """
    @property
    def top(self) -> int | None:
        """
        Most candidates listed, if there is a limit.
        """
    @property
    def undecided(self) -> typing.Literal['marked', 'left_out']:
        """
        What became of undecided people.
        """
class AvailabilityEntry:
    """
    Part time that one person asked for.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'low', 'high', 'days')
    _fields: typing.ClassVar[tuple] = ('id', 'low', 'high', 'days')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def days(self) -> list[typing.Literal['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']]:
        """
        Days on which they can work; left out where not stated.
        """
    @property
    def high(self) -> fractions.Fraction:
        """
        Greatest share wanted, at least the least and at most 1.
        """
    @property
    def id(self) -> int | str:
        """
        Who asked for it.
        """
    @property
    def low(self) -> fractions.Fraction:
        """
        Least share of full time wanted, above 0.
        """
class Availability:
    """
    Who asked for part time, and how much.
    
    A table of its own that only `tandems`, `partners` and `explain_tandem` take: it never gives points.
    
    Parameters
    ----------
    wanted : mapping of int or str to (low, high)
        The range of the share of full time that each wants, as fractions, whole numbers or text such as
        "1/2": above 0 and at most 1.
    days : mapping of int or str to sequence of str, optional
        Days on which they can work, "monday" to "sunday". Days are told, and exclude nobody.
    
    Raises
    ------
    ValueError
        For a share that is 0 or not in 0..1, for low above high, a day named twice, days of somebody
        without a share, and two kinds of ids.
    
    Examples
    --------
    >>> part_time = herne.Availability({"B-005": ("1/2", "3/4"), "B-018": ("1/4", "1/2")})
    >>> part_time
    <Availability of 2 people>
    >>> part_time["B-005"].high
    Fraction(3, 4)
    """
    @staticmethod
    def from_frame(frame: typing.Any, *, id: str = 'id', low: str = 'low', high: str = 'high', days: str | None = None) -> Availability:
        """
        Return what a frame says, one row a person: shares as numbers or text, such as 0.5 or 1/2; days as text, parted by spaces or commas.
        """
    def __contains__(self, arg0: int | str) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getitem__(self, id: int | str) -> AvailabilityEntry:
        ...
    def __getstate__(self) -> tuple[list[AvailabilityEntry]]:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, wanted: collections.abc.Mapping[int | str, tuple[fractions.Fraction | int | str, fractions.Fraction | int | str]], *, days: collections.abc.Mapping[int | str, collections.abc.Sequence[typing.Literal['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']]] | None = None) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def digest(self) -> str:
        """
        SHA-256 over all entries.
        """
    @property
    def entries(self) -> list[AvailabilityEntry]:
        """
        What each asked for, by id.
        """
class Tandem:
    """
    Two people, the one before the other by id.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('place', 'a', 'b', 'points', 'best', 'verdict', 'tied')
    _fields: typing.ClassVar[tuple] = ('place', 'a', 'b', 'points', 'best', 'verdict', 'tied')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def a(self) -> int | str:
        """
        The one whose id comes first.
        """
    @property
    def b(self) -> int | str:
        """
        The other.
        """
    @property
    def best(self) -> int:
        """
        Points if every unknown level is the scale's top.
        """
    @property
    def place(self) -> int:
        """
        Competition rank among pairs.
        """
    @property
    def points(self) -> int:
        """
        Points of the pair if every unknown level is 0.
        """
    @property
    def tied(self) -> bool:
        """
        Whether another pair has this place too.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        'undecided' if one of the two is.
        """
class TandemCounts:
    """
    Counts of people over the whole pool, and of pairs over all that could be made.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'people', 'pairs', 'hours_apart', 'fit', 'ties_at_cut')
    _fields: typing.ClassVar[tuple] = ('candidates', 'eligible', 'undecided', 'ineligible', 'people', 'pairs', 'hours_apart', 'fit', 'ties_at_cut')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool.
        """
    @property
    def eligible(self) -> int:
        """
        Who are eligible.
        """
    @property
    def fit(self) -> int:
        """
        Pairs that were looked at, listed or not.
        """
    @property
    def hours_apart(self) -> int:
        """
        Pairs whose hours cannot add up to the post's.
        """
    @property
    def ineligible(self) -> int:
        """
        Who are ineligible.
        """
    @property
    def pairs(self) -> int:
        """
        Pairs of these people.
        """
    @property
    def people(self) -> int:
        """
        Who may be paired: not left out, and asked for part time.
        """
    @property
    def ties_at_cut(self) -> int:
        """
        Further pairs that stand at the last listed place.
        """
    @property
    def undecided(self) -> int:
        """
        Who are undecided.
        """
class Tandems:
    """
    The best pairs for one post.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'undecided', 'availability', 'top', 'partner', 'doubled', 'max_points', 'counts', 'entries')
    _fields: typing.ClassVar[tuple] = ('provenance', 'undecided', 'availability', 'top', 'partner', 'doubled', 'max_points', 'counts', 'entries')
    @staticmethod
    def from_dict(value: dict, name: str = 'tandems') -> Tandems:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'tandems') -> Tandems:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Tandems:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> Tandem:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[Tandem]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[Tandem]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of place, a, b, points, best, verdict and tied.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def availability(self) -> str | None:
        """
        Digest of the availability; left out where everybody may be paired.
        """
    @property
    def counts(self) -> TandemCounts:
        """
        Counts over the whole pool.
        """
    @property
    def doubled(self) -> bool:
        """
        Whether points and max points are twice the job's, as they are where the mean of two counts.
        """
    @property
    def entries(self) -> list[Tandem]:
        """
        Points descending, then by the ids of both.
        """
    @property
    def max_points(self) -> int:
        """
        Points of two of whom each has every top level.
        """
    @property
    def partner(self) -> int | str | None:
        """
        Who stands in every pair, if that was asked for.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def top(self) -> int | None:
        """
        Most pairs listed; left out for all.
        """
    @property
    def undecided(self) -> typing.Literal['marked', 'left_out']:
        """
        Whether undecided people take part.
        """
class SharedRequirement:
    """
    One requirement for two people.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'importance', 'shared', 'share', 'required_level', 'required_label', 'level_a', 'label_a', 'level_b', 'label_b', 'level', 'covered_by', 'points_a', 'points_b', 'points', 'best', 'maximum', 'shortfall')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'importance', 'shared', 'share', 'required_level', 'required_label', 'level_a', 'label_a', 'level_b', 'label_b', 'level', 'covered_by', 'points_a', 'points_b', 'points', 'best', 'maximum', 'shortfall')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points of the pair, unknown counted as the scale's top.
        """
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def covered_by(self) -> typing.Literal['nobody', 'a', 'b', 'both']:
        """
        Who has the required level.
        """
    @property
    def importance(self) -> typing.Literal['must', 'expected', 'wish']:
        """
        How the posting words it.
        """
    @property
    def label(self) -> Text:
        """
        The requirement's label.
        """
    @property
    def label_a(self) -> Text:
        """
        Label of that level.
        """
    @property
    def label_b(self) -> Text:
        """
        Label of that level.
        """
    @property
    def level(self) -> int | None:
        """
        The level that counts, unknown counted as 0; left out where the mean of points counts.
        """
    @property
    def level_a(self) -> int | None:
        """
        Level of the first, if it is known.
        """
    @property
    def level_b(self) -> int | None:
        """
        Level of the second, if it is known.
        """
    @property
    def maximum(self) -> int:
        """
        Points of the top level.
        """
    @property
    def points(self) -> int:
        """
        Points of the pair, unknown counted as level 0.
        """
    @property
    def points_a(self) -> int:
        """
        Points of the first alone.
        """
    @property
    def points_b(self) -> int:
        """
        Points of the second alone.
        """
    @property
    def required_label(self) -> Text:
        """
        Label of the required level.
        """
    @property
    def required_level(self) -> int:
        """
        The required level.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
    @property
    def share(self) -> fractions.Fraction:
        """
        Share of the job.
        """
    @property
    def shared(self) -> typing.Literal['either', 'both', 'mean']:
        """
        What it asks of two.
        """
    @property
    def shortfall(self) -> int:
        """
        Levels missing to the required one.
        """
class SharedDay:
    """
    Who of two can work on one day.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('day', 'covered_by')
    _fields: typing.ClassVar[tuple] = ('day', 'covered_by')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def covered_by(self) -> typing.Literal['nobody', 'a', 'b', 'both']:
        """
        Who can work then.
        """
    @property
    def day(self) -> typing.Literal['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']:
        """
        The day.
        """
class TandemExplanation:
    """
    What two people bring to one post.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'a', 'b', 'verdict_a', 'verdict_b', 'doubled', 'requirements', 'points', 'best', 'max_points', 'wanted_a', 'wanted_b', 'hours_add_up', 'days')
    _fields: typing.ClassVar[tuple] = ('provenance', 'a', 'b', 'verdict_a', 'verdict_b', 'doubled', 'requirements', 'points', 'best', 'max_points', 'wanted_a', 'wanted_b', 'hours_add_up', 'days')
    @staticmethod
    def from_dict(value: dict, name: str = 'tandem') -> TandemExplanation:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'tandem') -> TandemExplanation:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> TandemExplanation:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, label, shared, required_level, level_a, level_b, covered_by, points_a, points_b, points, best, maximum and shortfall.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def a(self) -> int | str:
        """
        The first.
        """
    @property
    def b(self) -> int | str:
        """
        The second.
        """
    @property
    def best(self) -> int:
        """
        Points, unknown counted as the scale's top.
        """
    @property
    def days(self) -> list[SharedDay]:
        """
        Monday to Friday and other days that one of them names, if both name days.
        """
    @property
    def doubled(self) -> bool:
        """
        Whether points and max points are twice the job's, as they are where the mean of two counts.
        """
    @property
    def hours_add_up(self) -> bool | None:
        """
        Whether their hours can add up to the post's, if both asked for part time.
        """
    @property
    def max_points(self) -> int:
        """
        Points of two of whom each has every top level.
        """
    @property
    def points(self) -> int:
        """
        Points of the pair, unknown counted as level 0.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def requirements(self) -> list[SharedRequirement]:
        """
        One entry a requirement, in the job's order.
        """
    @property
    def verdict_a(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the first's eligibility check.
        """
    @property
    def verdict_b(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the second's.
        """
    @property
    def wanted_a(self) -> AvailabilityEntry | None:
        """
        Part time that the first asked for.
        """
    @property
    def wanted_b(self) -> AvailabilityEntry | None:
        """
        Part time that the second asked for.
        """
class ShareRange:
    """
    Between which shares of the job one requirement or group lies.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'low', 'high')
    _fields: typing.ClassVar[tuple] = ('id', 'low', 'high')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def high(self) -> fractions.Fraction:
        """
        The greatest share.
        """
    @property
    def id(self) -> str:
        """
        Id of the requirement or group.
        """
    @property
    def low(self) -> fractions.Fraction:
        """
        The least share.
        """
class ShareOrder:
    """
    That one requirement or group has at least the share of another.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('more', 'less')
    _fields: typing.ClassVar[tuple] = ('more', 'less')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def less(self) -> str:
        """
        Id of the other.
        """
    @property
    def more(self) -> str:
        """
        Id of the one with at least as much.
        """
class WeightSpaceParts:
    """
    What a weight space is made of.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('over', 'ranked', 'percent', 'between', 'at_least')
    _fields: typing.ClassVar[tuple] = ('over', 'ranked', 'percent', 'between', 'at_least')
    @staticmethod
    def from_dict(value: dict, name: str = 'space') -> WeightSpaceParts:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'space') -> WeightSpaceParts:
        """
        Return what JSON text holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def at_least(self) -> list[ShareOrder]:
        """
        Orders, all of which hold.
        """
    @property
    def between(self) -> list[ShareRange]:
        """
        Ranges, all of which hold.
        """
    @property
    def over(self) -> typing.Literal['requirements', 'groups']:
        """
        What has weights.
        """
    @property
    def percent(self) -> int | None:
        """
        How many per cent of its share in the job each may move.
        """
    @property
    def ranked(self) -> bool:
        """
        Whether whoever has a greater share in the job has at least as great a one.
        """
class SamplingPlan:
    """
    How weights were sampled.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('method', 'burn_in', 'thinning')
    _fields: typing.ClassVar[tuple] = ('method', 'burn_in', 'thinning')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def burn_in(self) -> int:
        """
        Moves before the first sample, of 'gibbs'.
        """
    @property
    def method(self) -> typing.Literal['spacings', 'sorted', 'box', 'gibbs']:
        """
        How.
        """
    @property
    def thinning(self) -> int:
        """
        Moves from one sample to the next, of 'gibbs'.
        """
class WeightSpace:
    """
    Set of weightings of a job: shares that sum to 1, within bounds and orders.
    
    One share a requirement, or one a group whose share is distributed inside it in the job's own
    proportions. A space that nothing meets is refused with the constraints that collide.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.WeightSpace.around(job, 20).contains(job_shares := herne.WeightSpace.anything(job).shares)
    True
    >>> sum(job_shares)
    Fraction(1, 1)
    """
    @staticmethod
    def anything(job: JobProfile, *, over: typing.Literal['requirements', 'groups'] = 'requirements') -> WeightSpace:
        """
        Return all weightings.
        """
    @staticmethod
    def around(job: JobProfile, percent: typing.SupportsInt | typing.SupportsIndex, *, over: typing.Literal['requirements', 'groups'] = 'requirements') -> WeightSpace:
        """
        Return those in which no share is further than 0..100 per cent of itself from the job's own, rounded outwards to millionths.
        """
    @staticmethod
    def between(job: JobProfile, ranges: collections.abc.Mapping[str, tuple[fractions.Fraction | int | str, fractions.Fraction | int | str]], *, over: typing.Literal['requirements', 'groups'] = 'requirements') -> WeightSpace:
        """
        Return those in which each share named lies in its range (low, high), fractions, ends included.
        """
    @staticmethod
    def ranked(job: JobProfile, *, over: typing.Literal['requirements', 'groups'] = 'requirements') -> WeightSpace:
        """
        Return those in the order of the job's own shares; equal ones are not ordered among themselves.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[JobProfile, WeightSpaceParts]:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, job: JobProfile, parts: WeightSpaceParts) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    def and_around(self, percent: typing.SupportsInt | typing.SupportsIndex) -> WeightSpace:
        """
        Return the weightings of this space that `around` allows as well.
        """
    def and_at_least(self, more: str, less: str) -> WeightSpace:
        """
        Return the weightings of this space in which `more` has at least the share of `less`.
        """
    def and_between(self, ranges: collections.abc.Mapping[str, tuple[fractions.Fraction | int | str, fractions.Fraction | int | str]]) -> WeightSpace:
        """
        Return the weightings of this space that `between` allows as well.
        """
    def and_ranked(self) -> WeightSpace:
        """
        Return the weightings of this space in the order of the job's own shares.
        """
    def contains(self, shares: collections.abc.Sequence[fractions.Fraction | int | str]) -> bool:
        """
        Return whether shares, fractions in the order of `ids`, lie in the space.
        """
    def sample(self, samples: typing.SupportsInt | typing.SupportsIndex = 10000, *, seed: typing.SupportsInt | typing.SupportsIndex = 1, total: typing.SupportsInt | typing.SupportsIndex = 1000000) -> numpy.typing.NDArray[numpy.int64]:
        """
        Return weights sampled uniformly, int64 of samples x weights, whole parts of `total`: the same for one seed on every machine.
        """
    @property
    def bounds(self) -> dict[str, tuple[fractions.Fraction, fractions.Fraction]]:
        """
        Least and greatest share by id, as stated or implied by orders.
        """
    @property
    def ids(self) -> list[str]:
        """
        Ids of what has weights.
        """
    @property
    def job(self) -> JobProfile:
        """
        The job.
        """
    @property
    def over(self) -> typing.Literal['requirements', 'groups']:
        """
        What has weights.
        """
    @property
    def parts(self) -> WeightSpaceParts:
        """
        What the space is made of.
        """
    @property
    def shares(self) -> list[fractions.Fraction]:
        """
        The job's own shares, fractions.
        """
class CertainEdge:
    """
    Somebody certainly before somebody else, with nobody in between.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('before', 'after')
    _fields: typing.ClassVar[tuple] = ('before', 'after')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def after(self) -> int:
        """
        Position of the other.
        """
    @property
    def before(self) -> int:
        """
        Position of the one.
        """
class RobustOrder:
    """
    Who comes before whom under all weights of a space, under some, or under none. Positions are those of `ids`.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'space', 'order', 'ids', 'verdicts', 'least', 'equal_to', 'edges')
    _fields: typing.ClassVar[tuple] = ('provenance', 'space', 'order', 'ids', 'verdicts', 'least', 'equal_to', 'edges')
    @staticmethod
    def from_dict(value: dict, name: str = 'robust order') -> RobustOrder:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'robust order') -> RobustOrder:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> RobustOrder:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def certainly_at_least(self, a: typing.SupportsInt | typing.SupportsIndex, b: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        Return whether a has at least the points of b under all weights.
        """
    def certainly_before(self, a: typing.SupportsInt | typing.SupportsIndex, b: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        Return whether that is so, and a has more under some.
        """
    def possibly_before(self, a: typing.SupportsInt | typing.SupportsIndex, b: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        Return whether a has more points than b under some weights.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of every two people: a, b, and whether a is certainly at least, certainly before, possibly before b.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def edges(self) -> list[CertainEdge]:
        """
        Edges of the Hasse diagram.
        """
    @property
    def equal_to(self) -> list[int]:
        """
        For each the position of the first with the same points under all weights.
        """
    @property
    def ids(self) -> list[int | str]:
        """
        The people, as they were asked for.
        """
    @property
    def least(self) -> list[int]:
        """
        People x people: the sign of the least that the first has over the second.
        """
    @property
    def order(self) -> typing.Literal['worst', 'best']:
        """
        What unknown levels count as.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the job is.
        """
    @property
    def space(self) -> WeightSpaceParts:
        """
        The weights.
        """
    @property
    def verdicts(self) -> list[typing.Literal['eligible', 'undecided', 'ineligible']]:
        """
        On each; they do not touch the order.
        """
class AcceptabilityEntry:
    """
    One candidate who stands at one of the first places in some sample.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'places', 'weight_sums')
    _fields: typing.ClassVar[tuple] = ('id', 'places', 'weight_sums')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def places(self) -> list[int]:
        """
        Samples in which they stand at each place, the first place first.
        """
    @property
    def weight_sums(self) -> list[int]:
        """
        Sums of the weights of the samples in which they stand first, parts of the total.
        """
class Acceptability:
    """
    How often who stands at which of the first places under weights sampled from a space.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'space', 'weights', 'unknown', 'samples', 'seed', 'total', 'plan', 'candidates', 'places', 'entries', 'paired', 'wins')
    _fields: typing.ClassVar[tuple] = ('provenance', 'space', 'weights', 'unknown', 'samples', 'seed', 'total', 'plan', 'candidates', 'places', 'entries', 'paired', 'wins')
    @staticmethod
    def from_dict(value: dict, name: str = 'acceptability') -> Acceptability:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'acceptability') -> Acceptability:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Acceptability:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> AcceptabilityEntry:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[AcceptabilityEntry]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[AcceptabilityEntry]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def central_weights(self, index: typing.SupportsInt | typing.SupportsIndex) -> list[float]:
        """
        Return the mean weights of the samples in which the entry at `index` stands first, summing to 1; empty if there is none.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of id, samples at each place (`place_1`, ...), and mean weights of the samples at the first (`weight_` and the id, missing without any).
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    def wins_of(self, a: typing.SupportsInt | typing.SupportsIndex, b: typing.SupportsInt | typing.SupportsIndex) -> int:
        """
        Return the samples in which the entry at `a` stands before that at `b`.
        """
    @property
    def candidates(self) -> int:
        """
        Number of candidates in the pool.
        """
    @property
    def entries(self) -> list[AcceptabilityEntry]:
        """
        Most often first to least, then by id.
        """
    @property
    def paired(self) -> int:
        """
        How many of the first entries are compared in pairs.
        """
    @property
    def places(self) -> int:
        """
        How many first places were looked at.
        """
    @property
    def plan(self) -> SamplingPlan:
        """
        How they were made.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the job is.
        """
    @property
    def samples(self) -> int:
        """
        Number of samples.
        """
    @property
    def seed(self) -> int:
        """
        What they depend on.
        """
    @property
    def space(self) -> WeightSpaceParts:
        """
        The weights.
        """
    @property
    def total(self) -> int:
        """
        What the weights of a sample sum to.
        """
    @property
    def unknown(self) -> typing.Literal['worst', 'best', 'sampled']:
        """
        What unknown levels count as.
        """
    @property
    def weights(self) -> list[str]:
        """
        Ids of what has weights.
        """
    @property
    def wins(self) -> list[int]:
        """
        Paired x paired: samples in which the first of the two stands before the second.
        """
class Opening:
    """
    Job to be filled, with a number of places.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.Opening(job, 2).places
    2
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[JobProfile, int, int, list[int | str] | None]:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, job: JobProfile, places: typing.SupportsInt | typing.SupportsIndex = 1, *, weight: typing.SupportsInt | typing.SupportsIndex = 1, applied: collections.abc.Sequence[int | str] | None = None) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def applied(self) -> list[int | str] | None:
        """
        Who applied for it, None for everybody.
        """
    @property
    def job(self) -> JobProfile:
        """
        What is asked of people.
        """
    @property
    def places(self) -> int:
        """
        How many people it takes.
        """
    @property
    def weight(self) -> int:
        """
        What its scores count beside those of other openings.
        """
class AssignmentTotal:
    """
    What is maximised: first the places filled, then the sum.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('filled', 'sum')
    _fields: typing.ClassVar[tuple] = ('filled', 'sum')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def filled(self) -> int:
        """
        Places filled.
        """
    @property
    def sum(self) -> fractions.Fraction:
        """
        Sum of weight x points / max_points of everybody placed.
        """
class PlacementLoss:
    """
    What would be lost without somebody.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('places', 'sum')
    _fields: typing.ClassVar[tuple] = ('places', 'sum')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def places(self) -> int:
        """
        Places that would stay empty.
        """
    @property
    def sum(self) -> fractions.Fraction:
        """
        What the sum falls by, below 0 where it rises since a place stays empty.
        """
class Placement:
    """
    Somebody who is placed.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('opening', 'id', 'place', 'points', 'best', 'verdict', 'loss')
    _fields: typing.ClassVar[tuple] = ('opening', 'id', 'place', 'points', 'best', 'verdict', 'loss')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def best(self) -> int:
        """
        Points there, unknown counted as the top level.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def loss(self) -> PlacementLoss:
        """
        What would be lost without them.
        """
    @property
    def opening(self) -> int:
        """
        Position of the opening, from 0 on.
        """
    @property
    def place(self) -> int:
        """
        Their place at this opening among all who may stand there.
        """
    @property
    def points(self) -> int:
        """
        Points there, unknown counted as level 0.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Eligible, or undecided.
        """
class PassedOver:
    """
    Somebody with more points here than somebody placed here, who is placed elsewhere.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'place', 'points', 'placed_at')
    _fields: typing.ClassVar[tuple] = ('id', 'place', 'points', 'placed_at')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def place(self) -> int:
        """
        Their place at this opening among all who may stand there.
        """
    @property
    def placed_at(self) -> int:
        """
        Position of the opening that they are placed at, from 0 on.
        """
    @property
    def points(self) -> int:
        """
        Their points here, unknown counted as level 0.
        """
class AssignedOpening:
    """
    One opening, and what has become of it.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'title', 'weight', 'max_points', 'places', 'filled', 'unfilled', 'eligible', 'undecided', 'ineligible', 'passed_over', 'passed_over_first')
    _fields: typing.ClassVar[tuple] = ('provenance', 'title', 'weight', 'max_points', 'places', 'filled', 'unfilled', 'eligible', 'undecided', 'ineligible', 'passed_over', 'passed_over_first')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def eligible(self) -> int:
        """
        Eligible people among those who applied.
        """
    @property
    def filled(self) -> int:
        """
        Places filled.
        """
    @property
    def ineligible(self) -> int:
        """
        Ineligible ones.
        """
    @property
    def max_points(self) -> int:
        """
        Points of somebody with every top level.
        """
    @property
    def passed_over(self) -> int:
        """
        How many are passed over.
        """
    @property
    def passed_over_first(self) -> list[PassedOver]:
        """
        The first of them: points descending, then id ascending.
        """
    @property
    def places(self) -> int:
        """
        Places it has.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it.
        """
    @property
    def title(self) -> Text:
        """
        Title of the job.
        """
    @property
    def undecided(self) -> int:
        """
        Undecided ones.
        """
    @property
    def unfilled(self) -> typing.Literal['nobody_may_stand', 'too_few', 'needed_elsewhere'] | None:
        """
        Why not all are: nobody of those who applied may stand there; fewer may than it has places; or enough may, and they fill places of other openings.
        """
    @property
    def weight(self) -> int:
        """
        What its scores count.
        """
class Assignment:
    """
    People for several openings: a planning aid, not a decision. Each single post is owed to its best.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> assignment = herne.assign(pool, [(job, 2)])
    >>> [entry.id for entry in assignment]
    ['B-005', 'B-018']
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('undecided', 'candidates', 'total', 'second', 'openings', 'entries')
    _fields: typing.ClassVar[tuple] = ('undecided', 'candidates', 'total', 'second', 'openings', 'entries')
    @staticmethod
    def from_dict(value: dict, name: str = 'assignment') -> Assignment:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'assignment') -> Assignment:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> Assignment:
        """
        Return what a JSON file holds.
        """
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    @typing.overload
    def __getitem__(self, index: typing.SupportsInt | typing.SupportsIndex) -> Placement:
        ...
    @typing.overload
    def __getitem__(self, index: slice) -> list[Placement]:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __iter__(self) -> collections.abc.Iterator[Placement]:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of opening, job, id, points, best, max_points, place, verdict, loss_places and loss_sum.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def candidates(self) -> int:
        """
        Candidates in the pool.
        """
    @property
    def entries(self) -> list[Placement]:
        """
        Who is placed: in the order of the openings, then by id ascending.
        """
    @property
    def openings(self) -> list[AssignedOpening]:
        """
        One an opening, in their order.
        """
    @property
    def second(self) -> AssignmentTotal | None:
        """
        The greatest of any other assignment, if there is one.
        """
    @property
    def total(self) -> AssignmentTotal:
        """
        The greatest there is.
        """
    @property
    def undecided(self) -> typing.Literal['marked', 'left_out']:
        """
        What became of undecided people.
        """
class Rating:
    """
    One rating (Einzelurteil): the level that one rater gave on one day.
    
    Examples
    --------
    >>> herne.Rating("ada", "german", 5, "chair", "2026-03-01", what="interview").rater
    'chair'
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'rater', 'date', 'what', 'source', 'valid_until')
    _fields: typing.ClassVar[tuple] = ('id', 'competence', 'level', 'rater', 'date', 'what', 'source', 'valid_until')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: int | str, competence: str, level: int | None, rater: str, date: str, *, what: str = '', source: str = '', valid_until: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Competence id, full or bare.
        """
    @property
    def date(self) -> str:
        """
        Day of the rating, `YYYY-MM-DD`.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def level(self) -> int | None:
        """
        The level given.
        """
    @property
    def rater(self) -> str:
        """
        Who judged, by role or id.
        """
    @property
    def source(self) -> str:
        """
        Where it stands, such as "minutes 4".
        """
    @property
    def valid_until(self) -> str:
        """
        Last day it is valid, empty if it does not expire.
        """
    @property
    def what(self) -> str:
        """
        What was judged, such as "interview".
        """
class ExpiredLevel:
    """
    A level whose only evidence has expired, so that it is unknown.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'competence', 'valid_until')
    _fields: typing.ClassVar[tuple] = ('id', 'competence', 'valid_until')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def valid_until(self) -> str:
        """
        The last day on which some evidence was valid.
        """
class RatedLevel:
    """
    The level that one rater gave.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('rater', 'level', 'date')
    _fields: typing.ClassVar[tuple] = ('rater', 'level', 'date')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def date(self) -> str:
        """
        Day of the rating.
        """
    @property
    def level(self) -> int | None:
        """
        The level given.
        """
    @property
    def rater(self) -> str:
        """
        Who judged.
        """
class Disagreement:
    """
    Ratings of one level that are not all the same.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'competence', 'distance', 'ratings')
    _fields: typing.ClassVar[tuple] = ('id', 'competence', 'distance', 'ratings')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def distance(self) -> int:
        """
        Greatest level less the least one.
        """
    @property
    def id(self) -> int | str:
        """
        The candidate.
        """
    @property
    def ratings(self) -> list[RatedLevel]:
        """
        Raters ascending.
        """
class Agreement:
    """
    How far raters agree: Krippendorff's alpha for ordinal data.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('over', 'units', 'ratings', 'alpha')
    _fields: typing.ClassVar[tuple] = ('over', 'units', 'ratings', 'alpha')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def alpha(self) -> str:
        """
        Alpha as an exact fraction; empty where no two ratings differ.
        """
    @property
    def over(self) -> str:
        """
        Full competence id, or id of a scale.
        """
    @property
    def ratings(self) -> int:
        """
        Ratings of these.
        """
    @property
    def units(self) -> int:
        """
        Levels that two raters or more rated.
        """
    @property
    def value(self) -> float | None:
        """
        Alpha as the nearest float, None where it is not defined.
        """
class RaterTendency:
    """
    How one rater's levels stand to those that others gave for the same.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('rater', 'ratings', 'pairs', 'higher', 'lower', 'difference')
    _fields: typing.ClassVar[tuple] = ('rater', 'ratings', 'pairs', 'higher', 'lower', 'difference')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def difference(self) -> int:
        """
        Sum over the pairs of own less other level.
        """
    @property
    def higher(self) -> int:
        """
        Pairs in which this rater's is higher.
        """
    @property
    def lower(self) -> int:
        """
        Pairs in which this rater's is lower.
        """
    @property
    def pairs(self) -> int:
        """
        Pairs with another rater's of the same level.
        """
    @property
    def rater(self) -> str:
        """
        Who judged.
        """
    @property
    def ratings(self) -> int:
        """
        Ratings that count.
        """
class PanelProvenance:
    """
    What went into a result about a panel.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('version', 'panel_digest', 'frameworks')
    _fields: typing.ClassVar[tuple] = ('version', 'panel_digest', 'frameworks')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def frameworks(self) -> list[Edition]:
        """
        The frameworks that it speaks of.
        """
    @property
    def panel_digest(self) -> str:
        """
        SHA-256 of the panel.
        """
    @property
    def version(self) -> str:
        """
        Version of herne.
        """
class PanelReport:
    """
    What a panel's ratings say of themselves as of a day.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'as_of', 'candidates', 'ratings', 'disagreements', 'agreement', 'agreement_by_scale', 'raters', 'expired')
    _fields: typing.ClassVar[tuple] = ('provenance', 'as_of', 'candidates', 'ratings', 'disagreements', 'agreement', 'agreement_by_scale', 'raters', 'expired')
    @staticmethod
    def from_dict(value: dict, name: str = 'panel report') -> PanelReport:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'panel report') -> PanelReport:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> PanelReport:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def agreement(self) -> list[Agreement]:
        """
        By competence.
        """
    @property
    def agreement_by_scale(self) -> list[Agreement]:
        """
        By scale that several competences rated share.
        """
    @property
    def as_of(self) -> str:
        """
        The day; empty: all ratings count.
        """
    @property
    def candidates(self) -> int:
        """
        Candidates with a rating that counts.
        """
    @property
    def disagreements(self) -> list[Disagreement]:
        """
        Distance descending.
        """
    @property
    def expired(self) -> list[ExpiredLevel]:
        """
        Levels whose ratings have all expired.
        """
    @property
    def provenance(self) -> PanelProvenance:
        """
        What went into it.
        """
    @property
    def raters(self) -> list[RaterTendency]:
        """
        Raters ascending.
        """
    @property
    def ratings(self) -> int:
        """
        Ratings that count.
        """
class Panel:
    @staticmethod
    def _from_csv(text: str, framework: Framework | collections.abc.Iterable[Framework], name: str, options: Pool._CsvOptions) -> Panel:
        ...
    @staticmethod
    def _from_dict(value: dict, framework: Framework | collections.abc.Iterable[Framework], name: str) -> Panel:
        ...
    @staticmethod
    def _from_json(text: str, framework: Framework | collections.abc.Iterable[Framework], name: str) -> Panel:
        ...
    @staticmethod
    def _load(path: os.PathLike | str | bytes, framework: Framework | collections.abc.Iterable[Framework]) -> Panel:
        ...
    @staticmethod
    def _load_csv(path: os.PathLike | str | bytes, framework: Framework | collections.abc.Iterable[Framework], options: Pool._CsvOptions) -> Panel:
        ...
    def __bool__(self) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[Framework, list[Rating]]:
        ...
    def __hash__(self) -> int:
        ...
    @typing.overload
    def __init__(self, framework: Framework | collections.abc.Iterable[Framework], ratings: collections.abc.Sequence[Rating]) -> None:
        ...
    @typing.overload
    def __init__(self, panel: Panel) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    def _pool(self, rule: typing.Literal['consensus', 'lower_median', 'least'], as_of: str | None) -> Pool:
        ...
    def disagreements(self, *, as_of: str | None = None) -> list[Disagreement]:
        """
        Return the ratings of one level that are not all the same, the farthest apart first. ValueError for no day.
        """
    def profile(self, id: int | str, rule: typing.Literal['consensus', 'lower_median', 'least'], *, as_of: str | None = None) -> Profile:
        """
        Return a candidate's profile by a rule that was named in advance: 'consensus' (the level that all gave), 'lower_median' or 'least'. Unknown where no rating counts or the rule gives no level; all ratings stay as evidence. KeyError for an id that is none, ValueError for no day.
        """
    def report(self, *, as_of: str | None = None) -> PanelReport:
        """
        Return what the ratings say of themselves: disagreements, agreement, raters, and what has expired. ValueError for no day.
        """
    def to_csv(self, *, separator: str = ',', cells: typing.Literal['verbatim', 'escaped'] = 'verbatim') -> str:
        """
        Return it as CSV in long form, one row a rating.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def candidates(self) -> list[int | str]:
        """
        Ids of those who were rated, ascending.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 over framework and ratings.
        """
    @property
    def framework(self) -> Framework:
        """
        The framework that the levels are stated over.
        """
    @property
    def raters(self) -> list[str]:
        """
        Who rated, ascending.
        """
    @property
    def ratings(self) -> list[Rating]:
        """
        All ratings by id, the framework's order, date and rater.
        """
class RecordFault:
    """
    The first place at which a record's files are not what was written.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('entry', 'file', 'offset', 'what')
    _fields: typing.ClassVar[tuple] = ('entry', 'file', 'offset', 'what')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def entry(self) -> int:
        """
        Number of the entry, counted from 1.
        """
    @property
    def file(self) -> str:
        """
        "journal" or "personal".
        """
    @property
    def offset(self) -> int:
        """
        Where its line begins, in bytes.
        """
    @property
    def what(self) -> str:
        """
        What does not fit.
        """
class RecordFinding:
    """
    Something in a whole record that a reviewer will ask about.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('entry', 'code', 'text')
    _fields: typing.ClassVar[tuple] = ('entry', 'code', 'text')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def code(self) -> str:
        """
        Stable short name.
        """
    @property
    def entry(self) -> int:
        """
        Number of the entry, counted from 1.
        """
    @property
    def text(self) -> Text:
        """
        What there is to know.
        """
class RecordVerification:
    """
    What the files of a record say of themselves.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('entries', 'head', 'erased', 'unfinished', 'fault', 'findings')
    _fields: typing.ClassVar[tuple] = ('entries', 'head', 'erased', 'unfinished', 'fault', 'findings')
    @staticmethod
    def from_dict(value: dict, name: str = 'record verification') -> RecordVerification:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'record verification') -> RecordVerification:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> RecordVerification:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def entries(self) -> int:
        """
        Whole entries that fit.
        """
    @property
    def erased(self) -> int:
        """
        Personal parts that were erased.
        """
    @property
    def fault(self) -> RecordFault | None:
        """
        What does not fit first, if anything.
        """
    @property
    def findings(self) -> list[RecordFinding]:
        """
        By entry.
        """
    @property
    def head(self) -> str:
        """
        Digest of the last of them.
        """
    @property
    def unfinished(self) -> int:
        """
        Bytes after the last whole line.
        """
    @property
    def whole(self) -> bool:
        """
        Whether everything fits and nothing is unfinished; findings aside.
        """
class ReplayedOutcome:
    """
    One outcome of a record, computed again.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('entry', 'state', 'people', 'recorded_version', 'what')
    _fields: typing.ClassVar[tuple] = ('entry', 'state', 'people', 'recorded_version', 'what')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def entry(self) -> int:
        """
        Number of the entry.
        """
    @property
    def people(self) -> int:
        """
        People whose outcome was compared.
        """
    @property
    def recorded_version(self) -> str:
        """
        Version of herne then.
        """
    @property
    def state(self) -> typing.Literal['same', 'remaining_same', 'differs']:
        """
        'same'; 'remaining_same' after an erasure: places and the digest of the pool are not replayable; or 'differs'.
        """
    @property
    def what(self) -> str:
        """
        What differs first.
        """
class RecordReplay:
    """
    All outcomes of a record, computed again.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('herne_version', 'head', 'outcomes')
    _fields: typing.ClassVar[tuple] = ('herne_version', 'head', 'outcomes')
    @staticmethod
    def from_dict(value: dict, name: str = 'record replay') -> RecordReplay:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'record replay') -> RecordReplay:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> RecordReplay:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def head(self) -> str:
        """
        Digest of the record's last entry.
        """
    @property
    def herne_version(self) -> str:
        """
        Version of herne now.
        """
    @property
    def outcomes(self) -> list[ReplayedOutcome]:
        """
        In the record's order.
        """
    @property
    def same(self) -> bool:
        """
        Whether nothing differs.
        """
class RetentionRules:
    """
    How long what is said of people is kept.
    
    The defaults are the periods as we know them, not legal advice: two months from when the rejection
    arrives, to claim (section 15(4) AGG), and three months from the claim, to sue (section 61b(1)
    ArbGG). A period that ends on a Saturday or Sunday ends on the Monday after; public holidays are
    not known here, see `margin`.
    
    Examples
    --------
    >>> herne.RetentionRules(margin=0).months_to_claim
    2
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('months_to_claim', 'months_to_sue', 'margin')
    _fields: typing.ClassVar[tuple] = ('months_to_claim', 'months_to_sue', 'margin')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *, months_to_claim: typing.SupportsInt | typing.SupportsIndex = 2, months_to_sue: typing.SupportsInt | typing.SupportsIndex = 3, margin: typing.SupportsInt | typing.SupportsIndex = 14) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def margin(self) -> int:
        """
        Further days, for the post and for public holidays.
        """
    @property
    def months_to_claim(self) -> int:
        """
        From the notice on: section 15(4) AGG.
        """
    @property
    def months_to_sue(self) -> int:
        """
        From an objection on: section 61b(1) ArbGG.
        """
class DueCandidate:
    """
    One person of a record, and whether erasure is due.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'state', 'until', 'because')
    _fields: typing.ClassVar[tuple] = ('id', 'state', 'until', 'because')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def because(self) -> list[int]:
        """
        Numbers of the entries that say so.
        """
    @property
    def id(self) -> int | str:
        """
        Who.
        """
    @property
    def state(self) -> typing.Literal['due', 'running', 'not_notified', 'appointed', 'held']:
        """
        Whether it is due.
        """
    @property
    def until(self) -> str:
        """
        Last day of the last period.
        """
class RecordDue:
    """
    What is due for erasure on a day.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('day', 'head', 'rules', 'candidates')
    _fields: typing.ClassVar[tuple] = ('day', 'head', 'rules', 'candidates')
    @staticmethod
    def from_dict(value: dict, name: str = 'record due') -> RecordDue:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'record due') -> RecordDue:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> RecordDue:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def candidates(self) -> list[DueCandidate]:
        """
        Everybody of whom something is kept.
        """
    @property
    def day(self) -> str:
        """
        The day.
        """
    @property
    def head(self) -> str:
        """
        Digest of the record's last entry.
        """
    @property
    def rules(self) -> RetentionRules:
        """
        How long things are kept.
        """
class PersonalPart:
    """
    What an entry says of a person, or of everybody together.
    
    The journal keeps a salted digest of it, so that it can be erased.
    
    Examples
    --------
    >>> herne.PersonalPart("ada", '{"ground": "place"}').id
    'ada'
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'content')
    _fields: typing.ClassVar[tuple] = ('id', 'content')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: int | str | None, content: str) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def content(self) -> str:
        """
        A JSON object.
        """
    @property
    def id(self) -> int | str | None:
        """
        Who; None for everybody, erased with the first of them.
        """
class RecordDraft:
    """
    An entry to be appended. Nothing about a person may stand anywhere but in `personal`.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('time', 'role', 'kind', 'content', 'personal')
    _fields: typing.ClassVar[tuple] = ('time', 'role', 'kind', 'content', 'personal')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def content(self) -> str:
        """
        A JSON object.
        """
    @property
    def kind(self) -> typing.Literal['job_published', 'opened', 'ratings_in', 'ranking_computed', 'invited', 'interviewed', 'equality_found', 'deviation', 'selection', 'notices_sent', 'waiting_period', 'objection', 'court_proceedings', 'hold', 'appointed', 'ended_without_selection', 'participation', 'erased']:
        """
        What has happened.
        """
    @property
    def personal(self) -> list[PersonalPart]:
        """
        What is said of people.
        """
    @property
    def role(self) -> str:
        """
        Who says so, by role.
        """
    @property
    def time(self) -> str:
        """
        UTC, `YYYY-MM-DDThh:mm:ssZ`.
        """
class RecordEntry:
    """
    An entry of the record.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('number', 'time', 'role', 'kind', 'content', 'personal', 'erased', 'digest')
    _fields: typing.ClassVar[tuple] = ('number', 'time', 'role', 'kind', 'content', 'personal', 'erased', 'digest')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def content(self) -> str:
        """
        A JSON object on one line.
        """
    @property
    def data(self) -> dict[str, typing.Any]:
        """
        What `content` holds, as a dict.
        """
    @property
    def digest(self) -> str:
        """
        SHA-256 of the line in hex.
        """
    @property
    def erased(self) -> int:
        """
        How many personal parts were erased.
        """
    @property
    def kind(self) -> typing.Literal['job_published', 'opened', 'ratings_in', 'ranking_computed', 'invited', 'interviewed', 'equality_found', 'deviation', 'selection', 'notices_sent', 'waiting_period', 'objection', 'court_proceedings', 'hold', 'appointed', 'ended_without_selection', 'participation', 'erased']:
        """
        What had happened.
        """
    @property
    def number(self) -> int:
        """
        Counted from 1.
        """
    @property
    def personal(self) -> list[PersonalPart]:
        """
        What it says of people, without those who were erased.
        """
    @property
    def role(self) -> str:
        """
        Who said so.
        """
    @property
    def time(self) -> str:
        """
        UTC, `YYYY-MM-DDThh:mm:ssZ`.
        """
class Record:
    @staticmethod
    def _create(path: os.PathLike | str | bytes) -> Record:
        ...
    @staticmethod
    def _draft(kind: typing.Literal['job_published', 'opened', 'ratings_in', 'ranking_computed', 'invited', 'interviewed', 'equality_found', 'deviation', 'selection', 'notices_sent', 'waiting_period', 'objection', 'court_proceedings', 'hold', 'appointed', 'ended_without_selection', 'participation', 'erased'], content: str, personal: collections.abc.Sequence[PersonalPart]) -> RecordDraft:
        ...
    @staticmethod
    def _open(path: os.PathLike | str | bytes, access: typing.Literal['append', 'read']) -> Record:
        ...
    def __bool__(self) -> bool:
        ...
    def __init__(self, record: Record) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def _append(self, draft: RecordDraft, role: str, time: str) -> int:
        ...
    def _due(self, day: str, rules: RetentionRules) -> RecordDue:
        ...
    def _erase(self, id: int | str, role: str, reason: str, time: str, rules: RetentionRules, before_due: str) -> ErasureReport:
        ...
    def close(self) -> None:
        """
        Let the files go. What was appended is on the device already. Twice is once.
        """
    def replay(self, pool: Pool) -> RecordReplay:
        """
        Return what comes of computing every ranking again from the record's own jobs over `pool`, as a `RecordReplay`. Once people were erased, `pool` holds the others. ValueError if a job in the record cannot be read.
        """
    def verify(self) -> RecordVerification:
        """
        Return what the files say of themselves, as a `RecordVerification`. OSError.
        """
    @property
    def closed(self) -> bool:
        """
        Whether it was closed.
        """
    @property
    def cut_off(self) -> int:
        """
        How many bytes of an entry that was never acknowledged were cut off when it was opened.
        """
    @property
    def entries(self) -> list[RecordEntry]:
        """
        All entries.
        """
    @property
    def head(self) -> str:
        """
        Digest of the last entry, empty if there is none. Keep it elsewhere.
        """
class RosterEntry:
    """
    What one person's entry in a roster says.
    
    Only a `Roster` takes entries, and gives none back; they have no JSON, and cannot be pickled.
    
    Parameters
    ----------
    id : int or str
        The candidate.
    sex : {'female', 'male', 'diverse'}, optional
        As recorded; None: not recorded.
    disability : {'none', 'severe', 'equal_status'}, optional
        Severe disability or equal status (section 2(2) and (3) SGB IX); None: not recorded.
    status_group : str
        As the terms of a job write it, such as "civil_servant"; "" not recorded.
    
    Examples
    --------
    >>> herne.RosterEntry("A-1", sex="female", disability="severe")
    <RosterEntry>
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __init__(self, id: int | str, *, sex: typing.Literal['female', 'male', 'diverse'] | None = None, disability: typing.Literal['none', 'severe', 'equal_status'] | None = None, status_group: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
class GroupCount:
    """
    How many people a group has, or several together.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('groups', 'people')
    _fields: typing.ClassVar[tuple] = ('groups', 'people')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def groups(self) -> list[str]:
        """
        The group, or those put together; none where all are.
        """
    @property
    def people(self) -> int:
        """
        Their people.
        """
class AttributeCounts:
    """
    The groups of one attribute.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('attribute', 'rows')
    _fields: typing.ClassVar[tuple] = ('attribute', 'rows')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def attribute(self) -> typing.Literal['sex', 'disability', 'status_group']:
        """
        By what people are told apart.
        """
    @property
    def rows(self) -> list[GroupCount]:
        """
        Groups that somebody is in.
        """
class RosterCounts:
    """
    What may be said of a roster: counts, small groups put together with others.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('people', 'attributes')
    _fields: typing.ClassVar[tuple] = ('people', 'attributes')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def attributes(self) -> list[AttributeCounts]:
        """
        One entry an attribute.
        """
    @property
    def people(self) -> int:
        """
        People in the roster.
        """
class Roster:
    """
    What the law needs to know of people and the scorer must not.
    
    Only `invitations` and `impact` take one. It gives back no entry, has no JSON, and cannot be
    pickled; `counts` puts small groups together with others.
    
    Parameters
    ----------
    entries : sequence of RosterEntry
        In any order.
    
    Raises
    ------
    ValueError
        For an id that stands twice, and for ids of two kinds.
    
    Examples
    --------
    >>> roster = herne.Roster([herne.RosterEntry(i, sex="female" if i < 7 else "male") for i in range(15)])
    >>> roster
    <Roster of 15 people>
    >>> [(row.groups, row.people) for row in roster.counts().attributes[0].rows]
    [(['male'], 8), (['female'], 7)]
    """
    __hash__: typing.ClassVar[None] = None
    @staticmethod
    def from_csv(text: str, *, id: str = '', ids: typing.Literal['text', 'number'] = 'text', ignore: collections.abc.Sequence[str] = [], name: str = 'roster') -> Roster:
        """
        Return the roster that CSV text holds; `name` stands for the file in errors.
        """
    @staticmethod
    def from_records(records: collections.abc.Iterable) -> Roster:
        """
        Return the roster of mappings that have the arguments of `RosterEntry`.
        """
    @staticmethod
    def load_csv(path: os.PathLike | str | bytes, *, id: str = '', ids: typing.Literal['text', 'number'] = 'text', ignore: collections.abc.Sequence[str] = [], encoding: typing.Literal['automatic', 'windows-1252'] = 'automatic') -> Roster:
        """
        Return the roster that a CSV file holds, one row a person.
        
        Parameters
        ----------
        path
            Has a column of ids, and any of `sex`, `disability` and `status_group`, or `Geschlecht`,
            `Schwerbehinderung` and `Statusgruppe`; an empty cell is not recorded.
        id
            Column of the ids; "": `candidate`, else the first one.
        ids
            How ids are read: "text" or "number".
        ignore
            Columns to ignore; any other column is a problem.
        encoding
            "automatic", or "windows_1252".
        
        Returns
        -------
        Roster
        
        Raises
        ------
        ValueError
            If the file is malformed; up to 20 problems are listed by row and column.
        OSError
            If it cannot be read.
        
        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "roster.csv"
        ...     _ = path.write_text("candidate,sex,disability\\nA-1,female,severe\\nA-2,m,\\n")
        ...     herne.Roster.load_csv(path)
        <Roster of 2 people>
        """
    def __contains__(self, arg0: int | str) -> bool:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __init__(self, entries: collections.abc.Sequence[RosterEntry]) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def counts(self) -> RosterCounts:
        """
        Return how many people the groups have, small ones put together with others.
        """
class SelectionWithout:
    """
    Who would be selected without one clause or requirement.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('kind', 'id', 'label', 'selected')
    _fields: typing.ClassVar[tuple] = ('kind', 'id', 'label', 'selected')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def id(self) -> str:
        """
        Its id, may be empty for a clause.
        """
    @property
    def kind(self) -> typing.Literal['conditions', 'clause', 'requirement', 'place', 'stated']:
        """
        What is left out: 'clause' or 'requirement'.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def selected(self) -> list[int | str]:
        """
        Who is selected without it, ids ascending.
        """
class Selection:
    """
    Who was looked at and who went on.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'kind', 'id', 'label', 'places', 'considered', 'selected', 'without')
    _fields: typing.ClassVar[tuple] = ('provenance', 'kind', 'id', 'label', 'places', 'considered', 'selected', 'without')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def considered(self) -> list[int | str]:
        """
        Who was looked at, ids ascending.
        """
    @property
    def id(self) -> str:
        """
        Id of the clause or requirement.
        """
    @property
    def kind(self) -> typing.Literal['conditions', 'clause', 'requirement', 'place', 'stated']:
        """
        What people were selected by.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def places(self) -> int:
        """
        How many places, for 'place'.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What went into it, if it was computed.
        """
    @property
    def selected(self) -> list[int | str]:
        """
        Who of them went on, ids ascending.
        """
    @property
    def without(self) -> list[SelectionWithout]:
        """
        The same without one clause or requirement.
        """
class ImpactRow:
    """
    How a group, or several together, fared in a selection.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('groups', 'people', 'selected', 'rate', 'ratio', 'below_four_fifths', 'p_value')
    _fields: typing.ClassVar[tuple] = ('groups', 'people', 'selected', 'rate', 'ratio', 'below_four_fifths', 'p_value')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def below_four_fifths(self) -> bool:
        """
        Whether the ratio is below 4/5: a US rule of thumb, no German threshold.
        """
    @property
    def groups(self) -> list[str]:
        """
        The group, or those put together; none where all are.
        """
    @property
    def p_value(self) -> float | None:
        """
        Fisher's exact test against the row with the highest rate, two-sided.
        """
    @property
    def people(self) -> int:
        """
        How many were looked at.
        """
    @property
    def rate(self) -> fractions.Fraction | None:
        """
        Selected of people.
        """
    @property
    def ratio(self) -> fractions.Fraction | None:
        """
        The rate as a part of the highest one.
        """
    @property
    def selected(self) -> int:
        """
        How many of them went on.
        """
class ImpactCostRow:
    """
    What leaving one clause or requirement out would change for a group.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('groups', 'gained', 'lost')
    _fields: typing.ClassVar[tuple] = ('groups', 'gained', 'lost')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def gained(self) -> int:
        """
        Who would be selected without it, and is not.
        """
    @property
    def groups(self) -> list[str]:
        """
        The group, or those put together.
        """
    @property
    def lost(self) -> int:
        """
        Who is selected, and would not be without it.
        """
class ImpactCost:
    """
    What one clause or requirement costs which group.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('kind', 'id', 'label', 'gained', 'lost', 'rows')
    _fields: typing.ClassVar[tuple] = ('kind', 'id', 'label', 'gained', 'lost', 'rows')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def gained(self) -> int:
        """
        Who would be selected without it.
        """
    @property
    def id(self) -> str:
        """
        Its id, may be empty for a clause.
        """
    @property
    def kind(self) -> typing.Literal['conditions', 'clause', 'requirement', 'place', 'stated']:
        """
        'clause' or 'requirement'.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def lost(self) -> int:
        """
        Who would no longer be.
        """
    @property
    def rows(self) -> list[ImpactCostRow]:
        """
        By group.
        """
class ImpactTable:
    """
    Audit of one selection by one attribute; small groups are put together with others.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'kind', 'id', 'label', 'places', 'attribute', 'people', 'selected', 'rows', 'costs')
    _fields: typing.ClassVar[tuple] = ('provenance', 'kind', 'id', 'label', 'places', 'attribute', 'people', 'selected', 'rows', 'costs')
    @staticmethod
    def from_dict(value: dict, name: str = 'impact') -> ImpactTable:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'impact') -> ImpactTable:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> ImpactTable:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of groups, people, selected, rate, ratio, below_four_fifths and p_value.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def attribute(self) -> typing.Literal['sex', 'disability', 'status_group']:
        """
        By what people are told apart.
        """
    @property
    def costs(self) -> list[ImpactCost]:
        """
        What each clause and requirement costs whom.
        """
    @property
    def id(self) -> str:
        """
        Id of the clause or requirement.
        """
    @property
    def kind(self) -> typing.Literal['conditions', 'clause', 'requirement', 'place', 'stated']:
        """
        What people were selected by.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def people(self) -> int:
        """
        How many were looked at.
        """
    @property
    def places(self) -> int:
        """
        How many places, for 'place'.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the selection was made from.
        """
    @property
    def rows(self) -> list[ImpactRow]:
        """
        Groups, those put together last.
        """
    @property
    def selected(self) -> int:
        """
        How many of them went on.
        """
class UnsuitabilityFinding:
    """
    What a named person found of somebody severely disabled: plainly unsuitable.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'clause', 'reason', 'by', 'date')
    _fields: typing.ClassVar[tuple] = ('id', 'clause', 'reason', 'by', 'date')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: int | str, *, clause: str = '', reason: str = '', by: str = '', date: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def by(self) -> str:
        """
        Who found so, by name and role.
        """
    @property
    def clause(self) -> str:
        """
        What of the published profile is not met.
        """
    @property
    def date(self) -> str:
        """
        Day of the finding.
        """
    @property
    def id(self) -> int | str:
        """
        Of whom.
        """
    @property
    def reason(self) -> str:
        """
        Why that is plain.
        """
class UnderRepresentation:
    """
    That women are under-represented where the post belongs.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('status_group', 'grade', 'date', 'source')
    _fields: typing.ClassVar[tuple] = ('status_group', 'grade', 'date', 'source')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *, status_group: str = '', grade: str = '', date: str = '', source: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def date(self) -> str:
        """
        Day of the count.
        """
    @property
    def grade(self) -> str:
        """
        The grade or group compared.
        """
    @property
    def source(self) -> str:
        """
        Where it stands, such as the equality plan.
        """
    @property
    def status_group(self) -> str:
        """
        Whom it is about, '' everybody.
        """
class InvitationRules:
    """
    By what people are invited.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('places', 'unsuitable', 'under_represented', 'employer')
    _fields: typing.ClassVar[tuple] = ('places', 'unsuitable', 'under_represented', 'employer')
    @staticmethod
    def from_dict(value: dict, name: str = 'invitation rules') -> InvitationRules:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'invitation rules') -> InvitationRules:
        """
        Return what JSON text holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, places: typing.SupportsInt | typing.SupportsIndex, *, unsuitable: collections.abc.Sequence[UnsuitabilityFinding] = [], under_represented: collections.abc.Sequence[UnderRepresentation] = [], employer: typing.Literal['public_service', 'private_sector'] = 'public_service') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def employer(self) -> typing.Literal['public_service', 'private_sector']:
        """
        Sections 165 and 9 bind public ones.
        """
    @property
    def places(self) -> int:
        """
        How many first places are invited.
        """
    @property
    def under_represented(self) -> list[UnderRepresentation]:
        """
        Where women are.
        """
    @property
    def unsuitable(self) -> list[UnsuitabilityFinding]:
        """
        Who was found plainly unsuitable.
        """
class TermsVerdict:
    """
    Whether somebody meets what the terms of one status group presuppose.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('status_group', 'grade', 'verdict')
    _fields: typing.ClassVar[tuple] = ('status_group', 'grade', 'verdict')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def grade(self) -> str:
        """
        E.g. 'E 11 TVöD'.
        """
    @property
    def status_group(self) -> str:
        """
        E.g. 'employee'.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Whether the track is met.
        """
class InvitedPerson:
    """
    Why one person is invited.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'grounds', 'place', 'verdict', 'terms')
    _fields: typing.ClassVar[tuple] = ('id', 'grounds', 'place', 'verdict', 'terms')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def grounds(self) -> list[typing.Literal['place', 'disability', 'equal_representation']]:
        """
        All grounds that hold.
        """
    @property
    def id(self) -> int | str:
        """
        Who.
        """
    @property
    def place(self) -> int:
        """
        Place in the ranking, 0 for none.
        """
    @property
    def terms(self) -> list[TermsVerdict]:
        """
        On which terms, by status group.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        An undecided one is to be settled.
        """
class NotInvitedPerson:
    """
    One person who is not invited, and why.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'reason', 'place', 'clauses', 'findings')
    _fields: typing.ClassVar[tuple] = ('id', 'reason', 'place', 'clauses', 'findings')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def clauses(self) -> list[str]:
        """
        Ids of the clauses that fail.
        """
    @property
    def findings(self) -> list[UnsuitabilityFinding]:
        """
        What was found, at most one.
        """
    @property
    def id(self) -> int | str:
        """
        Who.
        """
    @property
    def place(self) -> int:
        """
        Place in the ranking, 0 for none.
        """
    @property
    def reason(self) -> typing.Literal['behind_the_places', 'conditions_failed', 'plainly_unsuitable']:
        """
        Why.
        """
class InvitationList:
    """
    Whom to invite, for the panel: ids and nothing else.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'invited')
    _fields: typing.ClassVar[tuple] = ('provenance', 'invited')
    @staticmethod
    def from_dict(value: dict, name: str = 'invitations') -> InvitationList:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'invitations') -> InvitationList:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> InvitationList:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of ids.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def invited(self) -> list[int | str]:
        """
        Ids ascending.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the ranking was made from.
        """
class InvitationGrounds:
    """
    On what grounds people are invited. Restricted.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'places', 'under_represented', 'invited', 'not_invited', 'sex_not_recorded')
    _fields: typing.ClassVar[tuple] = ('provenance', 'places', 'under_represented', 'invited', 'not_invited', 'sex_not_recorded')
    @staticmethod
    def from_dict(value: dict, name: str = 'invitation grounds') -> InvitationGrounds:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'invitation grounds') -> InvitationGrounds:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> InvitationGrounds:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of id, invited, reason and place.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    def without_person(self, id: int | str) -> InvitationGrounds:
        """
        Return the grounds without anything about somebody.
        """
    @property
    def invited(self) -> list[InvitedPerson]:
        """
        Ids ascending.
        """
    @property
    def not_invited(self) -> list[NotInvitedPerson]:
        """
        Ids ascending.
        """
    @property
    def places(self) -> int:
        """
        How many first places are invited.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the ranking was made from.
        """
    @property
    def sex_not_recorded(self) -> bool:
        """
        Whether the numbers compared may be too small.
        """
    @property
    def under_represented(self) -> list[UnderRepresentation]:
        """
        What was stated.
        """
class Invitations:
    """
    Whom to invite, and why: a proposal. The grounds are apart from the list, so that nobody hands them on with it.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def grounds(self) -> InvitationGrounds:
        """
        Restricted: they tell who is severely disabled.
        """
    @property
    def list(self) -> InvitationList:
        """
        For the panel: ids alone.
        """
class Appraisal:
    """
    Appraisal of one person, as its authority gave it.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'grade', 'office', 'date')
    _fields: typing.ClassVar[tuple] = ('id', 'grade', 'office', 'date')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, id: int | str, grade: str, office: str = '', date: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def date(self) -> str:
        """
        Day it was given.
        """
    @property
    def grade(self) -> str:
        """
        The overall judgement in its own words.
        """
    @property
    def id(self) -> int | str:
        """
        Of whom.
        """
    @property
    def office(self) -> str:
        """
        The office it was given in.
        """
class ComparedPerson:
    """
    One person on a comparison sheet.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('id', 'civil_servant', 'appraisals', 'verdict', 'open')
    _fields: typing.ClassVar[tuple] = ('id', 'civil_servant', 'appraisals', 'verdict', 'open')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def appraisals(self) -> list[Appraisal]:
        """
        Newest first.
        """
    @property
    def civil_servant(self) -> bool:
        """
        Whether appraisals for the grade come first.
        """
    @property
    def id(self) -> int | str:
        """
        Who.
        """
    @property
    def open(self) -> list[str]:
        """
        Ids of the clauses that are to be settled.
        """
    @property
    def verdict(self) -> typing.Literal['eligible', 'undecided', 'ineligible']:
        """
        Outcome of the eligibility check.
        """
class ComparedLevel:
    """
    One person's side of one criterion.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('level', 'label', 'evidence')
    _fields: typing.ClassVar[tuple] = ('level', 'label', 'evidence')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def evidence(self) -> list[Evidence]:
        """
        The evidence for it.
        """
    @property
    def label(self) -> Text:
        """
        What the scale calls it.
        """
    @property
    def level(self) -> int | None:
        """
        The level, perhaps unknown.
        """
class ComparedCriterion:
    """
    One criterion of a comparison sheet.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'importance', 'proof', 'required_level', 'required_label', 'levels')
    _fields: typing.ClassVar[tuple] = ('requirement', 'competence', 'label', 'importance', 'proof', 'required_level', 'required_label', 'levels')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def competence(self) -> str:
        """
        Full competence id.
        """
    @property
    def importance(self) -> typing.Literal['must', 'expected', 'wish']:
        """
        How the posting words it.
        """
    @property
    def label(self) -> Text:
        """
        What people call it.
        """
    @property
    def levels(self) -> list[ComparedLevel]:
        """
        One entry a person, in their order.
        """
    @property
    def proof(self) -> typing.Literal['document', 'judgement']:
        """
        How it is established.
        """
    @property
    def required_label(self) -> Text:
        """
        What the scale calls that.
        """
    @property
    def required_level(self) -> int:
        """
        The required level.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class ComparisonSheet:
    """
    People who are considered close, appraisals first, then criterion by criterion.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('provenance', 'people', 'findings', 'criteria')
    _fields: typing.ClassVar[tuple] = ('provenance', 'people', 'findings', 'criteria')
    @staticmethod
    def from_dict(value: dict, name: str = 'comparison sheet') -> ComparisonSheet:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'comparison sheet') -> ComparisonSheet:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> ComparisonSheet:
        """
        Return what a JSON file holds.
        """
    def __array__(self, dtype: typing.Any = None, copy: typing.Any = None) -> typing.Any:
        ...
    def __arrow_c_stream__(self, requested_schema: typing.Any = None) -> typing.Any:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        """
        Return an accessible HTML table, in English and German.
        """
    def table(self) -> herne._table.Table:
        """
        Return a table of requirement, id, required_level, level and evidence.
        """
    def to_arrow(self) -> pyarrow.Table:
        """
        Return `table()` as pyarrow.Table.
        """
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Return `table()` as pandas.DataFrame.
        """
    def to_polars(self) -> polars.DataFrame:
        """
        Return `table()` as polars.DataFrame.
        """
    @property
    def criteria(self) -> list[ComparedCriterion]:
        """
        In the job's order.
        """
    @property
    def findings(self) -> list[Finding]:
        """
        Such as an appraisal that is missing.
        """
    @property
    def people(self) -> list[ComparedPerson]:
        """
        Ids ascending.
        """
    @property
    def provenance(self) -> Provenance:
        """
        What the ranking was made from.
        """
class NamedRole:
    """
    Somebody who answers for a finding.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('role', 'name')
    _fields: typing.ClassVar[tuple] = ('role', 'name')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, role: str, name: str) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def name(self) -> str:
        """
        Who.
        """
    @property
    def role(self) -> str:
        """
        In which role.
        """
class CriterionFinding:
    """
    What was found on one criterion.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('requirement', 'reason')
    _fields: typing.ClassVar[tuple] = ('requirement', 'reason')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, requirement: str, reason: str) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def reason(self) -> str:
        """
        In what people are equal or differ.
        """
    @property
    def requirement(self) -> str:
        """
        The requirement's id.
        """
class EqualityFinding:
    """
    Finding on equal qualification, written by people. No function returns one.
    
    Raises
    ------
    ValueError
        Unless it is whole: two people, a reason on one criterion, reasons, somebody named with a role,
        a day; and unless a preference that was applied or set aside rests on equal qualification.
    
    Examples
    --------
    >>> finding = herne.EqualityFinding(
    ...     people=["A-1", "A-2"],
    ...     equally_qualified=True,
    ...     criteria=[herne.CriterionFinding("projects", "both led projects of the same size")],
    ...     reasons="no difference of contents that matters for the post",
    ...     preference="applied",
    ...     preference_reason="women are under-represented in E 11",
    ...     found_by=[herne.NamedRole("chair of the panel", "M. Muster")],
    ...     date="2026-05-20",
    ... )
    >>> finding.preference
    'applied'
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('people', 'equally_qualified', 'criteria', 'reasons', 'preference', 'preference_reason', 'found_by', 'date')
    _fields: typing.ClassVar[tuple] = ('people', 'equally_qualified', 'criteria', 'reasons', 'preference', 'preference_reason', 'found_by', 'date')
    @staticmethod
    def from_dict(value: dict, name: str = 'finding') -> EqualityFinding:
        """
        Return what a dict as `to_dict` writes it holds.
        """
    @staticmethod
    def from_json(text: str, name: str = 'finding') -> EqualityFinding:
        """
        Return what JSON text holds.
        """
    @staticmethod
    def load(path: os.PathLike | str | bytes) -> EqualityFinding:
        """
        Return what a JSON file holds.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, *, people: collections.abc.Sequence[int | str] = [], equally_qualified: bool = False, criteria: collections.abc.Sequence[CriterionFinding] = [], reasons: str = '', preference: typing.Literal['not_called_for', 'applied', 'set_aside'] = 'not_called_for', preference_reason: str = '', found_by: collections.abc.Sequence[NamedRole] = [], date: str = '') -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    def to_dict(self, *, language: str | None = None) -> dict[str, typing.Any]:
        """
        Return what `to_json` writes, as a dict.
        """
    def to_json(self, *, language: str | None = None, compact: bool = False) -> str:
        """
        Return it as JSON: the same value, the same text. With a language ('de', 'en') every text is one string; compact JSON is one line without spaces.
        """
    @property
    def criteria(self) -> list[CriterionFinding]:
        """
        By criterion, one at least.
        """
    @property
    def date(self) -> str:
        """
        Day of the finding.
        """
    @property
    def equally_qualified(self) -> bool:
        """
        What was found.
        """
    @property
    def found_by(self) -> list[NamedRole]:
        """
        Who found so, one at least.
        """
    @property
    def people(self) -> list[int | str]:
        """
        Of whom, two at least, ids ascending.
        """
    @property
    def preference(self) -> typing.Literal['not_called_for', 'applied', 'set_aside']:
        """
        Whether section 7 LGG NRW was applied.
        """
    @property
    def preference_reason(self) -> str:
        """
        Why it was applied, set aside or not called for.
        """
    @property
    def reasons(self) -> str:
        """
        Why, as a whole.
        """
class LevelRule:
    """
    How what a file of another system states becomes a level.
    
    Parameters
    ----------
    scale
        The scale; without a binning, what is stated names one of its levels.
    binning
        Which stated value gives which level, one cut point a level of the scale. Without one a value
        between two levels is refused, never rounded.
    
    Examples
    --------
    >>> halves = herne.Binning("rating", "at_least", ["3/2", "5/2"])
    >>> herne.LevelRule(halves.scale("rating"), halves).scale.max
    2
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('scale', 'binning')
    _fields: typing.ClassVar[tuple] = ('scale', 'binning')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> tuple[Scale, Binning | None]:
        ...
    def __init__(self, scale: Scale, binning: Binning | None = None) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def binning(self) -> Binning | None:
        """
        Which stated value gives which level, None if levels are stated as such.
        """
    @property
    def scale(self) -> Scale:
        """
        The scale.
        """
class FormatNote:
    """
    What a file of another system says and herne does not take up, or the other way.
    """
    __dataclass_fields__: typing.ClassVar[dict]
    __dataclass_params__: typing.ClassVar[types.SimpleNamespace]
    __match_args__: typing.ClassVar[tuple] = ('where', 'what', 'count')
    _fields: typing.ClassVar[tuple] = ('where', 'what', 'count')
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: dict) -> typing.Any:
        ...
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        ...
    def __getstate__(self) -> bytes:
        ...
    def __hash__(self) -> int:
        ...
    def __init__(self, where: str, what: str, count: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def __setstate__(self, arg0: bytes) -> None:
        ...
    @property
    def count(self) -> int:
        """
        How often.
        """
    @property
    def what(self) -> str:
        """
        What is left out, and what stands for it.
        """
    @property
    def where(self) -> str:
        """
        Where it stands, the first time.
        """
class FormatData:
    """
    What files of another system hold.
    """
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def dropped(self) -> list[FormatNote]:
        """
        What was not taken up.
        """
    @property
    def framework(self) -> Framework:
        """
        The competences.
        """
    @property
    def jobs(self) -> list[JobProfile]:
        """
        The posts or occupations that have requirements, in file order.
        """
    @property
    def pool(self) -> herne._pool.Pool:
        """
        The people or occupations that have levels, in file order.
        """
class FormatExport:
    """
    Files as another system reads them.
    """
    def __init__(self, *args, **kwargs) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def __repr__(self) -> str:
        ...
    def save(self, folder: os.PathLike | str | bytes) -> None:
        """
        Write the files into a folder that is there; each replaces one of its name in one step. OSError if one cannot be written.
        """
    @property
    def dropped(self) -> list[FormatNote]:
        """
        What the format cannot hold.
        """
    @property
    def files(self) -> dict:
        """
        The texts by the names of their files.
        """
class FrameReader:
    """
    A stream of Arrow batches on its way into a pool.
    """
    def __init__(self, capsule: typing.Any) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def add_next(self, builder: PoolBuilder) -> bool:
        ...
    def choose(self, framework: Framework, columns: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex | None], id: typing.SupportsInt | typing.SupportsIndex | None, levels_as: typing.Literal['automatic', 'number', 'label', 'code', 'value'], unknown: typing.SupportsInt | typing.SupportsIndex | None, unknown_words: collections.abc.Sequence[str]) -> None:
        ...
    @property
    def names(self) -> list[str]:
        ...
    @property
    def rows(self) -> int:
        ...
class LongReader:
    """
    A stream of Arrow batches in long form on its way into a pool.
    """
    def __init__(self, capsule: typing.Any) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def choose(self, framework: Framework, candidate: typing.SupportsInt | typing.SupportsIndex, competence: typing.SupportsInt | typing.SupportsIndex, level: typing.SupportsInt | typing.SupportsIndex, evidence: typing.Annotated[collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex | None], "FixedSize(6)"], levels_as: typing.Literal['automatic', 'number', 'label', 'code', 'value'], unknown: typing.SupportsInt | typing.SupportsIndex | None, unknown_words: collections.abc.Sequence[str], names: collections.abc.Mapping[str, str], ignore: collections.abc.Sequence[str]) -> None:
        ...
    def finish(self, builder: PoolBuilder) -> list[int]:
        ...
    def read_next(self) -> bool:
        ...
    @property
    def names(self) -> list[str]:
        ...
    @property
    def rows(self) -> int:
        ...
class TextReader:
    """
    A stream of Arrow batches on its way into the text of a CSV file.
    """
    def __init__(self, capsule: typing.Any) -> None:
        ...
    def __reduce__(self) -> typing.Any:
        ...
    def __reduce_ex__(self, protocol: typing.Any) -> typing.Any:
        ...
    def csv(self) -> str:
        ...
    def holds_integers(self, position: typing.SupportsInt | typing.SupportsIndex) -> bool:
        ...
    @property
    def names(self) -> list[str]:
        ...
def _as_of(pool: Pool, day: str) -> tuple[Pool, list[ExpiredLevel]]:
    ...
def acceptability(pool: Pool, job: JobProfile, space: WeightSpace, samples: typing.SupportsInt | typing.SupportsIndex, places: typing.SupportsInt | typing.SupportsIndex, seed: typing.SupportsInt | typing.SupportsIndex, total: typing.SupportsInt | typing.SupportsIndex, paired: typing.SupportsInt | typing.SupportsIndex, unknown: typing.Literal['worst', 'best', 'sampled'], threads: typing.SupportsIndex, progress: typing.Any) -> Acceptability:
    ...
def ahp_weights(comparisons: PairwiseComparisons) -> AhpWeights:
    ...
def arranged(pool: Pool, arrange: typing.Literal['as_added', 'by_level_sum'], window: typing.SupportsInt | typing.SupportsIndex = 8) -> Pool:
    ...
def arrow_stream(columns: list, length: typing.SupportsInt | typing.SupportsIndex) -> typing.Any:
    ...
def assign(pool: Pool, openings: collections.abc.Sequence[Opening], undecided: typing.Literal['marked', 'left_out'], passed_over: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> Assignment:
    ...
def below_four_fifths(selected: typing.SupportsInt | typing.SupportsIndex, people: typing.SupportsInt | typing.SupportsIndex, selected_highest: typing.SupportsInt | typing.SupportsIndex, people_highest: typing.SupportsInt | typing.SupportsIndex) -> bool:
    ...
def case_from_json(text: str, *, id: str = 'case', edition: str = '', level: LevelRule | None = None) -> FormatData:
    """
    Return the framework that a text of CASE 1.1 holds; see `load_case`.
    
    Returns
    -------
    FormatData
        `framework`, no jobs, a pool of nobody, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        As `load_case`.
    
    Examples
    --------
    >>> text = '''{"CFDocument": {}, "CFItems":
    ... [{"identifier": "a", "fullStatement": "Counts to ten"}]}'''
    >>> herne.case_from_json(text, id="maths").framework[0].id
    'maths/a'
    """
def case_scale() -> Scale:
    """
    Return the scale of `load_case`: one level, achieved.
    
    Returns
    -------
    Scale
        `case-achieved`.
    
    Examples
    --------
    >>> herne.case_scale().max
    1
    """
def compare(a: Profile, b: Profile, job: JobProfile) -> Comparison:
    ...
def comparison_sheet(ranking: Ranking, pool: Pool, job: JobProfile, ids: collections.abc.Sequence[int | str], appraisals: collections.abc.Sequence[Appraisal], civil_servants: collections.abc.Sequence[int | str]) -> ComparisonSheet:
    ...
def complete(pool: Pool, job: JobProfile, members: collections.abc.Sequence[Profile], top: typing.SupportsInt | typing.SupportsIndex | None, undecided: typing.Literal['marked', 'left_out'], threads: typing.SupportsIndex, progress: typing.Any) -> TeamCompletion:
    ...
def concat(pools: collections.abc.Sequence[Pool]) -> Pool:
    ...
def contributions(pool: Pool, job: JobProfile, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> numpy.typing.NDArray[numpy.int64]:
    ...
def describe(pool: Pool, job: JobProfile, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> tuple:
    ...
def describe_groups(pool: Pool, job: JobProfile, labels: collections.abc.Sequence[str], positions: typing.Annotated[numpy.typing.ArrayLike, numpy.uint32], rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> tuple:
    ...
def esco_from_csv(files: collections.abc.Mapping[str, str], *, edition: str = '1.2', codes: collections.abc.Sequence[str] = [], essential_weight: typing.SupportsInt | typing.SupportsIndex = 2, optional_weight: typing.SupportsInt | typing.SupportsIndex = 1) -> FormatData:
    """
    Return what texts of ESCO 1.2 by file name hold; see `load_esco`.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, a pool of nobody, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        As `load_esco`.
    
    Examples
    --------
    >>> files = {
    ...     "skills_en.csv": "conceptUri,preferredLabel\\nskill/s1,use SQL\\n",
    ...     "occupations_en.csv": "conceptUri,preferredLabel,code\\noccupation/o1,analyst,2511.1\\n",
    ...     "occupationSkillRelations_en.csv":
    ...         "occupationUri,relationType,skillUri\\noccupation/o1,essential,skill/s1\\n",
    ... }
    >>> herne.esco_from_csv(files).jobs[0].requirements[0].importance
    'must'
    """
def explain(profile: Profile, job: JobProfile) -> Explanation:
    ...
def explain_tandem(a: Profile, b: Profile, job: JobProfile, availability: Availability | None) -> TandemExplanation:
    ...
def fisher_exact(selected_a: typing.SupportsInt | typing.SupportsIndex, people_a: typing.SupportsInt | typing.SupportsIndex, selected_b: typing.SupportsInt | typing.SupportsIndex, people_b: typing.SupportsInt | typing.SupportsIndex) -> float:
    ...
def fit_matrix(pool: Pool, job: JobProfile, over: typing.Literal['requirements', 'groups'], order: typing.Literal['worst', 'best'], first_row: typing.SupportsInt | typing.SupportsIndex, rows: typing.SupportsInt | typing.SupportsIndex, out: numpy.ndarray, progress: typing.Any) -> None:
    ...
def force_scan_kernel(name: str) -> ScanInfo:
    ...
def gaps(pool: Pool, job: JobProfile, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None, threads: typing.SupportsIndex, progress: typing.Any) -> numpy.typing.NDArray[numpy.uint8]:
    ...
def histogram(pool: Pool, job: JobProfile | Scorecard, bin: typing.Any, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> Histogram:
    ...
def hr_open_from_json(text: str, *, framework: Framework | None = None, id: str = 'hr-open', edition: str = '4.2', level: LevelRule | None = None, levels_of: collections.abc.Mapping[str, LevelRule] = {}, by_experience: collections.abc.Set[str] = set(), least_levels: typing.Literal['exclude', 'weigh'] = 'exclude', weight_field: str = 'competencyWeights', ids: typing.Literal['text', 'number'] = 'text') -> FormatData:
    """
    Return what a text of HR Open Standards 4 holds; see `load_hr_open`.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        As `load_hr_open`.
    
    Examples
    --------
    >>> text = '''{"documentId": {"value": "ada"}, "profiles": [{"qualifications": [
    ...     {"competencyIds": [{"value": "sql"}],
    ...      "proficiencyLevel": {"scoresNumeric": [{"value": 4}]}}]}]}'''
    >>> herne.hr_open_from_json(text).pool["ada"]["sql"]
    4
    """
def hr_open_scale() -> Scale:
    """
    Return the scale of `load_hr_open`: proficiency 1 to 5.
    
    Returns
    -------
    Scale
        `hr-open-proficiency`.
    
    Examples
    --------
    >>> herne.hr_open_scale().max
    5
    """
@typing.overload
def html_inputs(record: Record, *, language: str = 'de') -> str:
    """
    Return nothing: a record says it itself.
    """
@typing.overload
def html_inputs(framework: Framework, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(job: JobProfile, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(ranking: Ranking, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(explanation: Explanation, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(comparison: Comparison, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(jobs: JobRanking, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(intervals: PlaceIntervals, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(questions: OpenQuestions, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(stability: Stability, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(shift: LeastShift, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(acceptability: Acceptability, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(order: RobustOrder, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(plan: RaisePlan, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(nearest: Nearest, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(what_if: WhatIf, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(assignment: Assignment, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(coverage: TeamCoverage, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(team: SmallestTeam, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(completion: TeamCompletion, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(tandems: Tandems, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(tandem: TandemExplanation, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(invited: InvitationList, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(grounds: InvitationGrounds, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(sheet: ComparisonSheet, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(panel: PanelReport, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(verification: RecordVerification, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(replay: RecordReplay, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(due: RecordDue, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(table: ImpactTable, *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
@typing.overload
def html_inputs(findings: collections.abc.Sequence[Finding], *, language: str = 'de') -> str:
    """
    Return what went into a result as a part of a page.
    """
def html_page(parts: collections.abc.Sequence[str], title: Text, *, language: str = 'de') -> str:
    """
    Return a page of parts.
    """
@typing.overload
def html_part(record: Record, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a record as a part of a page.
    """
@typing.overload
def html_part(framework: Framework, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(job: JobProfile, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(ranking: Ranking, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(explanation: Explanation, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(comparison: Comparison, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(jobs: JobRanking, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(intervals: PlaceIntervals, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(questions: OpenQuestions, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(stability: Stability, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(shift: LeastShift, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(acceptability: Acceptability, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(order: RobustOrder, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(plan: RaisePlan, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(nearest: Nearest, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(what_if: WhatIf, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(assignment: Assignment, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(coverage: TeamCoverage, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(team: SmallestTeam, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(completion: TeamCompletion, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(tandems: Tandems, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(tandem: TandemExplanation, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(invited: InvitationList, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(grounds: InvitationGrounds, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(sheet: ComparisonSheet, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(panel: PanelReport, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(verification: RecordVerification, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(replay: RecordReplay, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(due: RecordDue, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(table: ImpactTable, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
@typing.overload
def html_part(findings: collections.abc.Sequence[Finding], *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a result as a part of a page.
    """
def ids_of_rows(pool: Pool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64]) -> typing.Any:
    ...
def impact(selections: collections.abc.Sequence[Selection], roster: Roster, attribute: typing.Literal['sex', 'disability', 'status_group']) -> list[ImpactTable]:
    ...
def increments(job: JobProfile | Scorecard) -> numpy.typing.NDArray[numpy.int64]:
    ...
def increments_over(job: JobProfile, over: typing.Literal['requirements', 'groups']) -> numpy.typing.NDArray[numpy.int64]:
    ...
@typing.overload
def invitations(ranking: Ranking, roster: Roster, rules: InvitationRules) -> Invitations:
    ...
@typing.overload
def invitations(ranking: Ranking, pool: Pool, job: JobProfile, roster: Roster, rules: InvitationRules) -> Invitations:
    ...
def is_pool_file(bytes: bytes) -> bool:
    ...
def job_published(job: JobProfile, weights_source: str) -> RecordDraft:
    """
    Return an entry for a record that holds the published job with its frameworks.
    
    Parameters
    ----------
    job : JobProfile
        Not cut at a stage.
    weights_source
        Where the weights are from, such as "agreed by the panel on 2026-02-01".
    
    Returns
    -------
    RecordDraft
        For `Record.append`.
    
    Raises
    ------
    ValueError
        If `weights_source` is empty, or the job is cut at a stage.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.job_published(job, "agreed by the panel on 2026-02-01").kind
    'job_published'
    """
def json_documents() -> list[str]:
    ...
def json_schema(document: str) -> str:
    ...
def least_raises(profile: Profile, job: JobProfile, goal: RaiseGoal, costs: collections.abc.Mapping[str, collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]], unknown: typing.Literal['prove', 'leave'], threads: typing.SupportsIndex, progress: typing.Any) -> RaisePlan:
    ...
def least_shift(a: Profile, b: Profile, job: JobProfile, over: typing.Literal['requirements', 'groups'], order: typing.Literal['worst', 'best']) -> LeastShift:
    ...
def left_out_text(ranking: Ranking, pool: Pool, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who is left out, those with the same unmet conditions and the same ways to meet
    them together, at most `max_rows` such groups.
    """
def level_matrix(pool: Pool, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best'], first_row: typing.SupportsInt | typing.SupportsIndex, rows: typing.SupportsInt | typing.SupportsIndex, out: numpy.ndarray, progress: typing.Any) -> None:
    ...
def levels_by_requirement(profile: Profile, job: JobProfile, order: typing.Literal['worst', 'best']) -> numpy.typing.NDArray[numpy.float64]:
    ...
def lint(job: JobProfile, least_share: fractions.Fraction | int | str, only: collections.abc.Sequence[str], without: collections.abc.Sequence[str], employer: typing.Literal['public_service', 'private_sector']) -> list[Finding]:
    ...
def lint_rules() -> list[str]:
    ...
def load_case(path: os.PathLike | str | bytes, *, id: str = 'case', edition: str = '', level: LevelRule | None = None) -> FormatData:
    """
    Return the framework that a CFPackage of CASE 1.1 (1EdTech) in JSON holds.
    
    Items without children become competences, their parents areas; what is above is noted in `dropped`
    and not kept, and so are associations other than `isChildOf`.
    
    Parameters
    ----------
    path
        The file.
    id
        Id of the framework.
    edition
        Its edition; by default the document's version.
    level
        The levels of its competences; by default `case_scale()`.
    
    Returns
    -------
    FormatData
        `framework`, no jobs, a pool of nobody, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        If the file is malformed (up to 20 problems are listed by place), or `id` is none.
    OSError
        If the file cannot be read.
    
    Examples
    --------
    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "case.json"
    >>> _ = path.write_text('''{"CFDocument": {"title": "Maths", "version": "2"},
    ... "CFItems": [{"identifier": "a", "fullStatement": "Counts to ten"}]}''', encoding="utf-8")
    >>> herne.load_case(path).framework.edition
    '2'
    """
def load_esco(folder: os.PathLike | str | bytes, *, edition: str = '1.2', languages: collections.abc.Sequence[str] = ['en'], codes: collections.abc.Sequence[str] = [], essential_weight: typing.SupportsInt | typing.SupportsIndex = 2, optional_weight: typing.SupportsInt | typing.SupportsIndex = 1) -> FormatData:
    """
    Return what the CSV files of ESCO 1.2 in a folder hold.
    
    Skills that the chosen occupations need become competences on a scale of one level, occupations job
    profiles. What ESCO calls essential is weighed as a must and excludes nobody; what is optional is a
    wish.
    
    Parameters
    ----------
    folder
        Holds `skills_en.csv`, `occupations_en.csv` and `occupationSkillRelations_en.csv`.
    edition
        Edition of ESCO, which becomes the framework's.
    languages
        Languages of the files; texts of several are put together.
    codes
        Which occupations are taken up: those whose code starts with one of these, such as "2512"; none:
        all. A framework holds 4,096 of ESCO's some 14,000 skills.
    essential_weight, optional_weight
        Weights of skills; optional ones with weight 0 are left out.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, a pool of nobody, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        If a file is malformed (up to 20 problems are listed by file, row and column), or the
        occupations need more skills than a framework holds.
    OSError
        If a file cannot be read.
    
    Examples
    --------
    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> files = {
    ...     "skills_en.csv": "conceptUri,preferredLabel\\nskill/s1,use SQL\\n",
    ...     "occupations_en.csv": "conceptUri,preferredLabel,code\\noccupation/o1,analyst,2511.1\\n",
    ...     "occupationSkillRelations_en.csv":
    ...         "occupationUri,relationType,skillUri\\noccupation/o1,essential,skill/s1\\n",
    ... }
    >>> for name, text in files.items():
    ...     _ = (folder / name).write_text(text, encoding="utf-8")
    >>> herne.load_esco(folder, codes=["25"])
    <FormatData: 1 competences, 1 jobs, 0 candidates>
    """
def load_hr_open(path: os.PathLike | str | bytes, *, framework: Framework | None = None, id: str = 'hr-open', edition: str = '4.2', level: LevelRule | None = None, levels_of: collections.abc.Mapping[str, LevelRule] = {}, by_experience: collections.abc.Set[str] = set(), least_levels: typing.Literal['exclude', 'weigh'] = 'exclude', weight_field: str = 'competencyWeights', ids: typing.Literal['text', 'number'] = 'text') -> FormatData:
    """
    Return what a JSON file of HR Open Standards 4 holds: positions and candidates.
    
    Parameters
    ----------
    path
        The file: a list of objects, or one. One with `positionCompetencies` is a position, one with
        `profiles` a candidate.
    framework
        The framework that ids and names are looked up in, with its scales and binnings. Without one it
        is made of the competencies that the file names.
    id, edition
        Id and edition of a framework that is made.
    level
        Which score gives which level there; by default scores are the levels of `hr_open_scale()`, and
        a score between two is refused.
    levels_of
        The same by competency, where it is another. A binning about days takes the day of evidence.
    by_experience
        Competencies whose level is that of the years of experience, by their binning.
    least_levels
        "exclude": required levels are clauses of the eligibility formula, desired ones are what is
        asked for. "weigh": required levels are weighed, nobody is excluded.
    weight_field
        The field of weights.
    ids
        How ids of candidates are read: "text" or "number".
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        If the file is malformed (up to 20 problems are listed by place), or a binning does not fit its
        scale.
    OSError
        If the file cannot be read.
    
    Examples
    --------
    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.to_hr_open(job.framework, [job], herne.Pool(job.framework)).save(folder)
    >>> data = herne.load_hr_open(folder / "positions.json", framework=job.framework)
    >>> data.jobs[0].reference == job.reference, len(data.jobs[0].requirements)
    (True, 24)
    """
def load_onet(folder: os.PathLike | str | bytes, *, edition: str = '29.3', binning: Binning | None = None) -> FormatData:
    """
    Return what the text files of the O*NET database in a folder hold.
    
    Elements become competences, occupations candidates and job profiles. A level is unknown if O*NET
    recommends to suppress it, or if a cut point lies between its published bounds, which stand in its
    evidence.
    
    Parameters
    ----------
    folder
        Holds one at least of Abilities.txt, Skills.txt, Knowledge.txt and Work Activities.txt, and
        Occupation Data.txt for titles.
    edition
        Edition of the database, which becomes the framework's.
    binning
        Which value of the level scale, 0 to 7, gives which level; by default `onet_binning()`.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        If a file is malformed (up to 20 problems are listed by file, row and column), or the binning
        does not take all values from 0 to 7.
    OSError
        If a file cannot be read.
    
    Examples
    --------
    >>> onet = herne.load_onet("examples/data/onet")
    >>> onet
    <FormatData: 68 competences, 20 jobs, 20 candidates>
    >>> herne.rank(onet.pool, onet.jobs[8], top=2)[1].id
    '15-2031.00'
    >>> onet.dropped[0].count, onet.dropped[0].what
    (398, 'a level with a cut point between its bounds is unknown')
    """
def load_successfactors(folder: os.PathLike | str | bytes, *, framework: str = 'successfactors', edition: str = '1', ids: typing.Literal['text', 'number'] = 'text', rating: LevelRule | None = None, ratings_of: collections.abc.Mapping[str, LevelRule] = {}, columns: collections.abc.Mapping[str, str] = {}) -> FormatData:
    """
    Return what CSV files in a folder hold that are shaped as those of SAP SuccessFactors.
    
    `Competency.csv` becomes the framework, `Role.csv` and `Role-Mapped Competencies.csv` job profiles
    with weights and expected ratings, `Competency Ratings.csv` a pool; all but the first may be
    missing. Customers' exports differ: `columns` says what other heads stand for.
    
    Parameters
    ----------
    folder
        Holds the files.
    framework, edition
        Id and edition of the framework.
    ids
        How ids of employees are read: "text" or "number".
    rating
        Which rating gives which level; by default ratings are the levels of `successfactors_scale()`,
        and a rating between two is refused.
    ratings_of
        The same by the code of a competency, where it is another.
    columns
        What heads of the files stand for, by head, such as `{"Code": "externalCode"}`. Known are
        `externalCode`, `name.*`, `description.*`, `category.*`, `status`,
        `roleCompetencyMappings.competency.externalCode`, `roleCompetencyMappings.weight.*`,
        `roleCompetencyMappings.rating.*`, `roleCompetencyMappings.status`, `userId`,
        `competency.externalCode`, `rating`, `date`, `rater` and `comment`, where * is `defaultValue`
        or a language such as `de_DE`.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        If a file is malformed (up to 20 problems are listed by file, row and column), or a binning
        does not fit its scale.
    OSError
        If a file cannot be read.
    
    Examples
    --------
    >>> import tempfile
    >>> folder = tempfile.mkdtemp()
    >>> files = {
    ...     "Competency.csv": "externalCode,name.defaultValue\\nSQL,SQL\\n",
    ...     "Competency Ratings.csv": "userId,competency.externalCode,rating\\nada,SQL,4\\n",
    ... }
    >>> data = herne.successfactors_from_csv(files)
    >>> herne.to_successfactors(data.framework, data.jobs, data.pool).save(folder)
    >>> herne.load_successfactors(folder)
    <FormatData: 1 competences, 0 jobs, 1 candidates>
    """
def max_points_vector(job: JobProfile, over: typing.Literal['requirements', 'groups']) -> numpy.typing.NDArray[numpy.int64]:
    ...
def merge(rankings: collections.abc.Sequence[Ranking]) -> Ranking:
    ...
def nearest(pool: Pool, job: JobProfile, goal: RaiseGoal, top: typing.SupportsInt | typing.SupportsIndex | None, costs: collections.abc.Mapping[str, collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]], unknown: typing.Literal['prove', 'leave'], threads: typing.SupportsIndex, progress: typing.Any) -> Nearest:
    ...
def onet_binning() -> Binning:
    """
    Return the binning of `load_onet`.
    
    Returns
    -------
    Binning
        The level scale of O*NET, 0 to 7, in three levels, from 1.5, 3.5 and 5.5 on.
    
    Examples
    --------
    >>> herne.onet_binning().level_between(4, 5)
    2
    """
def open_pool(path: os.PathLike | str | bytes, verify: typing.Literal['first_touch', 'all'], load: typing.Literal['mapped', 'copy']) -> Pool:
    ...
def open_questions(pool: Pool, job: JobProfile, top: typing.SupportsInt | typing.SupportsIndex, stage: str, limit: typing.SupportsInt | typing.SupportsIndex | None, threads: typing.SupportsIndex, progress: typing.Any) -> OpenQuestions:
    ...
def open_shards(folder: os.PathLike | str | bytes, verify: typing.Literal['first_touch', 'all'], load: typing.Literal['mapped', 'copy']) -> Shards:
    ...
def partners(pool: Pool, job: JobProfile, id: int | str, top: typing.SupportsInt | typing.SupportsIndex | None, undecided: typing.Literal['marked', 'left_out'], availability: Availability | None, threads: typing.SupportsIndex, progress: typing.Any) -> Tandems:
    ...
def place_intervals(pool: Pool, job: JobProfile, top: typing.SupportsInt | typing.SupportsIndex | None, limit: typing.SupportsInt | typing.SupportsIndex | None, threads: typing.SupportsIndex, progress: typing.Any) -> PlaceIntervals:
    ...
def points(pool: Pool, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any, out: typing.Any) -> numpy.ndarray:
    ...
def points_by_increments(pool: Pool, job: JobProfile | Scorecard, increments: numpy.ndarray, order: typing.Literal['worst', 'best'], first_row: typing.SupportsInt | typing.SupportsIndex, rows: typing.SupportsInt | typing.SupportsIndex, out: numpy.ndarray, progress: typing.Any) -> None:
    ...
def points_by_weights(pool: Pool, job: JobProfile, over: typing.Literal['requirements', 'groups'], weights: numpy.ndarray, order: typing.Literal['worst', 'best'], first_row: typing.SupportsInt | typing.SupportsIndex, rows: typing.SupportsInt | typing.SupportsIndex, out: numpy.ndarray, progress: typing.Any) -> None:
    ...
def points_matrix(pool: Pool, jobs: JobSet, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any, out: typing.Any) -> numpy.ndarray:
    ...
def pool_digest(pool: Pool) -> str:
    """
    Return SHA-256 over framework, ids and levels of a pool, whatever the order of its rows.
    
    Parameters
    ----------
    pool : Pool
    
    Returns
    -------
    str
        64 hexadecimal digits.
    
    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> len(herne.pool_digest(herne.Pool(cefr)))
    64
    """
def pool_file_info(path: os.PathLike | str | bytes) -> PoolFileInfo:
    ...
def printable_text(text: str) -> str:
    """
    Return a text in one line that cannot steer a terminal.
    """
def profile_points(profile: Profile, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best']) -> int:
    ...
def profile_points_of_jobs(profile: Profile, jobs: JobSet, order: typing.Literal['worst', 'best']) -> numpy.typing.NDArray[numpy.int64]:
    ...
def profile_score(profile: Profile, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best']) -> float:
    ...
def profile_verdict(profile: Profile, job: JobProfile | Scorecard) -> typing.Literal['eligible', 'undecided', 'ineligible']:
    ...
def rank(pool: Pool, job: JobProfile | Scorecard, top: typing.Any, order: typing.Literal['worst', 'best'], also: collections.abc.Sequence[int | str], min_score: typing.SupportsFloat | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> Ranking:
    ...
def rank_all(pool: Pool, jobs: collections.abc.Sequence[JobProfile | Scorecard], top: typing.Any, order: typing.Literal['worst', 'best'], also: collections.abc.Sequence[int | str], min_score: typing.SupportsFloat | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> list[Ranking]:
    ...
def rank_all_shards(shards: Shards, jobs: collections.abc.Sequence[JobProfile | Scorecard], top: typing.Any, order: typing.Literal['worst', 'best'], also: collections.abc.Sequence[int | str], min_score: typing.SupportsFloat | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> list[Ranking]:
    ...
def rank_jobs(profile: Profile, jobs: JobSet, top: typing.SupportsInt | typing.SupportsIndex | None, order: typing.Literal['worst', 'best']) -> JobRanking:
    ...
def rank_order_weights(ranks: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex], method: typing.Literal['sum', 'reciprocal', 'centroid']) -> list[float]:
    ...
def rank_shards(shards: Shards, job: JobProfile | Scorecard, top: typing.Any, order: typing.Literal['worst', 'best'], also: collections.abc.Sequence[int | str], min_score: typing.SupportsFloat | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> Ranking:
    ...
def ranking_computed(ranking: Ranking, pool: Pool) -> RecordDraft:
    """
    Return an entry for a record that holds a ranking.
    
    What went into it stands in the journal; what it says of each person listed, requested or left out,
    and of everybody (digests of pool and ranking, counts), in parts that can be erased.
    
    Parameters
    ----------
    ranking : Ranking
    pool : Pool
        What was ranked.
    
    Returns
    -------
    RecordDraft
        For `Record.append`.
    
    Raises
    ------
    ValueError
        If the ranking is of a bare scorecard.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> len(herne.ranking_computed(herne.rank(pool, job, top=3), pool).personal) > 3
    True
    """
def reason_text(reason: Reason, language: str, framework: Framework | None = None) -> str:
    ...
@typing.overload
def report_html(record: Record, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the entries of a record as HTML.
    """
@typing.overload
def report_html(framework: Framework, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a framework's competences as HTML.
    """
@typing.overload
def report_html(job: JobProfile, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what a job weighs as HTML.
    """
@typing.overload
def report_html(ranking: Ranking, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a ranking as HTML.
    """
@typing.overload
def report_html(explanation: Explanation, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a candidate's points as HTML.
    """
@typing.overload
def report_html(comparison: Comparison, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return two candidates as HTML.
    """
@typing.overload
def report_html(jobs: JobRanking, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return one person's best posts as HTML.
    """
@typing.overload
def report_html(intervals: PlaceIntervals, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return places as HTML.
    """
@typing.overload
def report_html(questions: OpenQuestions, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what to ask next as HTML.
    """
@typing.overload
def report_html(stability: Stability, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return how far shares may move as HTML.
    """
@typing.overload
def report_html(shift: LeastShift, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the smallest change of shares as HTML.
    """
@typing.overload
def report_html(acceptability: Acceptability, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return places under sampled weights as HTML.
    """
@typing.overload
def report_html(order: RobustOrder, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the order under all weights as HTML.
    """
@typing.overload
def report_html(plan: RaisePlan, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the least raises to a goal as HTML.
    """
@typing.overload
def report_html(nearest: Nearest, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return who needs least as HTML.
    """
@typing.overload
def report_html(what_if: WhatIf, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a candidate before and after some raises as HTML.
    """
@typing.overload
def report_html(assignment: Assignment, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return who is placed where as HTML.
    """
@typing.overload
def report_html(coverage: TeamCoverage, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what a team covers as HTML.
    """
@typing.overload
def report_html(team: SmallestTeam, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the smallest team as HTML.
    """
@typing.overload
def report_html(completion: TeamCompletion, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return who completes a team best as HTML.
    """
@typing.overload
def report_html(tandems: Tandems, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the best pairs for one post as HTML.
    """
@typing.overload
def report_html(tandem: TandemExplanation, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what two people bring to one post as HTML.
    """
@typing.overload
def report_html(invited: InvitationList, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return whom to invite as HTML.
    """
@typing.overload
def report_html(grounds: InvitationGrounds, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return on what grounds people are invited as HTML.
    """
@typing.overload
def report_html(sheet: ComparisonSheet, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return people considered close as HTML.
    """
@typing.overload
def report_html(panel: PanelReport, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what a panel's ratings say as HTML.
    """
@typing.overload
def report_html(verification: RecordVerification, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return whether a record fits as HTML.
    """
@typing.overload
def report_html(replay: RecordReplay, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what came of a replay as HTML.
    """
@typing.overload
def report_html(due: RecordDue, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return who is due for erasure as HTML.
    """
@typing.overload
def report_html(table: ImpactTable, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return how groups fared as HTML.
    """
@typing.overload
def report_html(findings: collections.abc.Sequence[Finding], *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return what `lint` found as HTML.
    """
@typing.overload
def report_text(record: Record, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return the entries of a record, and what a reviewer will ask.
    """
@typing.overload
def report_text(job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return what a job is, what has to be met, and what is weighed.
    """
@typing.overload
def report_text(ranking: Ranking, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return a ranking as far as it says of itself.
    """
@typing.overload
def report_text(ranking: Ranking, pool: Pool, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return a ranking, with the job's words, and what is open for each candidate.
    """
@typing.overload
def report_text(explanation: Explanation, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return where a candidate's points come from.
    """
@typing.overload
def report_text(explanation: Explanation, entry: RankingEntry, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return where a candidate's points come from, and the place.
    """
@typing.overload
def report_text(comparison: Comparison, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return two candidates requirement by requirement.
    """
@typing.overload
def report_text(jobs: JobRanking, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return one person's best posts with what is missing.
    """
@typing.overload
def report_text(intervals: PlaceIntervals, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return the places that candidates may have.
    """
@typing.overload
def report_text(questions: OpenQuestions, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return what to ask next.
    """
@typing.overload
def report_text(stability: Stability, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return how far each share may move before something changes.
    """
@typing.overload
def report_text(shift: LeastShift, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return the smallest change of shares with which one reaches another.
    """
@typing.overload
def report_text(acceptability: Acceptability, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return how often who stands at which place under sampled weights, as many places and pairs as there is room for.
    """
@typing.overload
def report_text(order: RobustOrder, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who is certainly before whom under all weights.
    """
@typing.overload
def report_text(plan: RaisePlan, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return the least raises that reach a goal, and why nothing less does.
    """
@typing.overload
def report_text(nearest: Nearest, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who needs least to reach a goal.
    """
@typing.overload
def report_text(what_if: WhatIf, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return one candidate before and after some raises.
    """
@typing.overload
def report_text(assignment: Assignment, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who is placed at which opening, why places are empty and who is passed over.
    """
@typing.overload
def report_text(coverage: TeamCoverage, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return what a team has of what it needs, and without whom something is missing.
    """
@typing.overload
def report_text(team: SmallestTeam, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return the smallest team, whether that is proven, and what it covers.
    """
@typing.overload
def report_text(completion: TeamCompletion, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who completes a team best.
    """
@typing.overload
def report_text(tandems: Tandems, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return the best pairs for one post.
    """
@typing.overload
def report_text(tandem: TandemExplanation, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return what two people bring to one post.
    """
@typing.overload
def report_text(invited: InvitationList, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return whom to invite, ids alone.
    """
@typing.overload
def report_text(grounds: InvitationGrounds, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return on what grounds people are invited, and who is not and why.
    """
@typing.overload
def report_text(sheet: ComparisonSheet, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return people considered close, criterion by criterion.
    """
@typing.overload
def report_text(panel: PanelReport, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return where a panel's ratings differ, and how far they agree.
    """
@typing.overload
def report_text(verification: RecordVerification, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return whether a record's digests fit, and what a reviewer will ask.
    """
@typing.overload
def report_text(replay: RecordReplay, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return what came of computing a record's outcomes again.
    """
@typing.overload
def report_text(due: RecordDue, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return who is due for erasure, and until when periods run.
    """
@typing.overload
def report_text(table: ImpactTable, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return how groups fared in a selection.
    """
@typing.overload
def report_text(provenance: Provenance, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return editions and digests of what went into a result.
    """
@typing.overload
def report_text(findings: collections.abc.Sequence[Finding], *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80) -> str:
    """
    Return what `lint` found, each with its code, its place and its reason.
    """
def report_words() -> dict[str, Text]:
    """
    Return what reports and pictures say in words of their own, by a short name.
    """
def requests_text(ranking: Ranking, pool: Pool, job: JobProfile, *, language: str = 'de', width: typing.SupportsInt | typing.SupportsIndex = 80, max_rows: typing.SupportsInt | typing.SupportsIndex = 60, first_stage: bool = False) -> str:
    """
    Return which proofs to request of the undecided candidates listed, and what they have
    handed in, for at most `max_rows` of them.
    """
def required_levels(job: JobProfile) -> numpy.typing.NDArray[numpy.float64]:
    ...
def requirement_levels(pool: Pool, job: JobProfile, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None) -> numpy.typing.NDArray[numpy.uint8]:
    ...
def robust_order(pool: Pool, job: JobProfile, space: WeightSpace, ids: collections.abc.Sequence[int | str], order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> RobustOrder:
    ...
def rows_of(pool: Pool, ids: collections.abc.Sequence[int | str]) -> numpy.typing.NDArray[numpy.uint64]:
    ...
def rows_of_ranking(pool: Pool, ranking: Ranking) -> numpy.typing.NDArray[numpy.uint64]:
    ...
def save_pool(pool: Pool, path: os.PathLike | str | bytes) -> None:
    ...
def scan_info() -> ScanInfo:
    ...
def scores(pool: Pool, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best'], threads: typing.SupportsIndex, progress: typing.Any) -> numpy.typing.NDArray[numpy.float64]:
    ...
def select_rows(pool: Pool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64]) -> Pool:
    ...
def selection_by_clause(pool: Pool, job: JobProfile, clause: typing.SupportsInt | typing.SupportsIndex) -> Selection:
    ...
def selection_by_conditions(pool: Pool, job: JobProfile) -> Selection:
    ...
def selection_by_place(pool: Pool, job: JobProfile, places: typing.SupportsInt | typing.SupportsIndex) -> Selection:
    ...
def selection_by_requirement(pool: Pool, job: JobProfile, requirement: str) -> Selection:
    ...
def share_vector(job: JobProfile, over: typing.Literal['requirements', 'groups']) -> numpy.typing.NDArray[numpy.float64]:
    ...
def smallest_team(pool: Pool, team: TeamProfile, members: collections.abc.Sequence[Profile], max_steps: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsIndex, progress: typing.Any) -> SmallestTeam:
    ...
def space_text(space: WeightSpaceParts, *, language: str = 'de') -> str:
    """
    Return which weights a space holds, as one line.
    """
def stability(pool: Pool, job: JobProfile, top: typing.SupportsInt | typing.SupportsIndex, order: typing.Literal['worst', 'best'], between: tuple[int | str, int | str] | None, threads: typing.SupportsIndex, progress: typing.Any) -> Stability:
    ...
def stated_selection(considered: collections.abc.Sequence[int | str], selected: collections.abc.Sequence[int | str], *, label: Text | str | collections.abc.Mapping[str, str] = '') -> Selection:
    ...
def successfactors_from_csv(files: collections.abc.Mapping[str, str], *, framework: str = 'successfactors', edition: str = '1', ids: typing.Literal['text', 'number'] = 'text', rating: LevelRule | None = None, ratings_of: collections.abc.Mapping[str, LevelRule] = {}, columns: collections.abc.Mapping[str, str] = {}) -> FormatData:
    """
    Return what texts by file name hold; see `load_successfactors`.
    
    Returns
    -------
    FormatData
        `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.
    
    Raises
    ------
    ValueError
        As `load_successfactors`.
    
    Examples
    --------
    >>> files = {"Competency.csv": "Code;Name\\nSQL;Databases\\n"}
    >>> heads = {"Code": "externalCode", "Name": "name.defaultValue"}
    >>> herne.successfactors_from_csv(files, columns=heads).framework[0].label.in_("en")
    'Databases'
    """
def successfactors_scale() -> Scale:
    """
    Return the scale of `load_successfactors`: ratings 1 to 5.
    
    Returns
    -------
    Scale
        `successfactors-rating`.
    
    Examples
    --------
    >>> herne.successfactors_scale().max
    5
    """
def swing_weights(points: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex]) -> list[float]:
    ...
def table_html(caption: str, columns: collections.abc.Sequence[tuple[str, bool, typing.SupportsInt | typing.SupportsIndex]], rows: collections.abc.Sequence[collections.abc.Sequence[str]], total: typing.SupportsInt | typing.SupportsIndex, *, language: str = 'de', max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
    """
    Return a table of any cells, which are text, as HTML.
    """
def tandems(pool: Pool, job: JobProfile, top: typing.SupportsInt | typing.SupportsIndex | None, undecided: typing.Literal['marked', 'left_out'], availability: Availability | None, threads: typing.SupportsIndex, progress: typing.Any) -> Tandems:
    ...
def team_coverage(members: collections.abc.Sequence[Profile], team: TeamProfile) -> TeamCoverage:
    ...
def terms_verdicts(profile: Profile, job: JobProfile) -> list[TermsVerdict]:
    ...
def text_heading(text: str, width: typing.SupportsInt | typing.SupportsIndex) -> list[str]:
    """
    Return a text with a line under it.
    """
def text_paragraph(text: str, width: typing.SupportsInt | typing.SupportsIndex, *, indent: typing.SupportsInt | typing.SupportsIndex = 0, lead: str = '') -> list[str]:
    """
    Return the lines of a paragraph.
    """
def text_table(columns: collections.abc.Sequence[tuple[str, bool, typing.SupportsInt | typing.SupportsIndex]], rows: collections.abc.Sequence[collections.abc.Sequence[str]], width: typing.SupportsInt | typing.SupportsIndex) -> tuple[list[str], list[str]]:
    """
    Return the lines of a table, and the titles of the columns that there was no room for.
    """
def text_width(text: str) -> int:
    """
    Return how many columns of a terminal a text takes.
    """
def thermometer(profile: Profile, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best']) -> numpy.typing.NDArray[numpy.int64]:
    ...
def thermometer_matrix(pool: Pool, job: JobProfile | Scorecard, order: typing.Literal['worst', 'best'], first_row: typing.SupportsInt | typing.SupportsIndex, rows: typing.SupportsInt | typing.SupportsIndex, out: numpy.ndarray, progress: typing.Any) -> None:
    ...
def to_hr_open(framework: Framework, jobs: collections.abc.Sequence[JobProfile], pool: Pool) -> FormatExport:
    """
    Return `positions.json` and `candidates.json` of HR Open Standards 4.
    
    What is written reads back as the same jobs and pool over the same framework, but for what is noted.
    
    Returns
    -------
    FormatExport
        The files, and in `dropped` what they cannot hold.
    
    Raises
    ------
    ValueError
        If the jobs or the pool are over other competences.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.to_hr_open(job.framework, [job], herne.Pool(job.framework))
    <FormatExport: positions.json, candidates.json>
    """
def to_successfactors(framework: Framework, jobs: collections.abc.Sequence[JobProfile], pool: Pool, *, separator: str = ',', cells: typing.Literal['verbatim', 'escaped'] = 'verbatim') -> FormatExport:
    """
    Return CSV files shaped as those of SAP SuccessFactors.
    
    Levels are written as numbers, and read back by `load_successfactors` where `rating` is the scale
    without a binning.
    
    Parameters
    ----------
    framework
        The competences.
    jobs
        Job profiles over them.
    pool
        A pool over them.
    separator
        "," or ";".
    cells
        "escaped" puts an apostrophe before what a spreadsheet would run as a formula.
    
    Returns
    -------
    FormatExport
        The files, and in `dropped` what they cannot hold.
    
    Raises
    ------
    ValueError
        If the jobs or the pool are over other competences.
    
    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> export = herne.to_successfactors(job.framework, [job], herne.Pool(job.framework))
    >>> list(export.files)[:2]
    ['Competency.csv', 'Role.csv']
    >>> [note.what for note in export.dropped if "eligibility" in note.what]
    ['who can be considered (eligibility) is not kept']
    """
def uneven_criteria(pool: Pool, job: JobProfile, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.uint64] | None, threads: typing.SupportsIndex, progress: typing.Any) -> list[Finding]:
    ...
def verdicts(pool: Pool, job: JobProfile | Scorecard, threads: typing.SupportsIndex, progress: typing.Any) -> numpy.typing.NDArray[numpy.uint8]:
    ...
def verify(path: os.PathLike | str | bytes) -> list[Damage]:
    ...
def verify_record(path: os.PathLike | str | bytes, *, head: str | None = None) -> RecordVerification:
    """
    Return what the files of a record say of themselves, whatever is in them.
    
    Parameters
    ----------
    path : str or path
        The journal; its personal file lies beside it.
    head
        Digest of the last entry as it was kept elsewhere: a record that does not hold it has a fault.
    
    Returns
    -------
    RecordVerification
        `whole` says whether everything fits, `fault` names the first entry that does not, and
        `findings` what a reviewer will ask about.
    
    Raises
    ------
    OSError
        If the files cannot be read.
    
    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "record.jsonl"
    ...     with herne.Record.create(path) as record:
    ...         record.append("opened", role="human resources", time="2026-03-01T09:00:00Z")
    ...     herne.verify_record(path).whole
    1
    True
    """
def weight_map(job: JobProfile, over: typing.Literal['requirements', 'groups']) -> tuple:
    ...
def weight_vector(job: JobProfile, over: typing.Literal['requirements', 'groups']) -> numpy.typing.NDArray[numpy.int64]:
    ...
@typing.overload
def what_if(profile: Profile, job: JobProfile, raises: collections.abc.Sequence[Raise]) -> WhatIf:
    ...
@typing.overload
def what_if(profile: Profile, job: JobProfile, raises: RaisePlan) -> WhatIf:
    ...
def whole_weights(weights: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex], total: typing.SupportsInt | typing.SupportsIndex = 10000) -> list[int]:
    ...
__version__: str = '0.1.0'
